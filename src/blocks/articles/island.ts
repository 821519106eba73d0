/** Adds the two ways of sharing that need script: copying the address, and the device's own share sheet. */
export function startShare() {
  const list = document.querySelector<HTMLElement>('.share ul')
  if (!list) return
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  const add = (words: string | undefined, act: (button: HTMLButtonElement) => unknown) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = words ?? ''
    button.onclick = () => act(button)
    list.appendChild(document.createElement('li')).append(button)
  }
  if (navigator.clipboard) {
    add(list.dataset.copy, async (button) => {
      await navigator.clipboard.writeText(url)
      button.textContent = list.dataset.copied ?? ''
    })
  }
  if ('share' in navigator) add(list.dataset.share, () => navigator.share({ title: document.title, url }).catch(() => undefined))
}
