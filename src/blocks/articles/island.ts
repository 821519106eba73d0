/** The two ways of sharing that need script: copying the address, and the device's own share sheet. */
export function startShare() {
  const address = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href
  const copy = document.querySelector<HTMLButtonElement>('[data-copy]')
  if (copy && navigator.clipboard) {
    copy.parentElement!.hidden = false
    copy.onclick = async () => {
      await navigator.clipboard.writeText(address)
      copy.textContent = copy.dataset.copy ?? ''
    }
  }
  const share = document.querySelector<HTMLButtonElement>('[data-share]')
  if (share && 'share' in navigator) {
    share.parentElement!.hidden = false
    share.onclick = () => navigator.share({ title: document.title, url: address }).catch(() => undefined)
  }
}
