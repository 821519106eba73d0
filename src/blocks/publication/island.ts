/** Lets the reader choose light or dark and remembers it in this browser. */
export function startTheme() {
  const place = document.querySelector<HTMLElement>('.theme-switch')
  if (!place) return
  const root = document.documentElement
  const { label = '', auto = '', light = '', dark = '' } = place.dataset
  const select = document.createElement('select')
  select.setAttribute('aria-label', label)
  select.append(new Option(auto, ''), new Option(light, 'light'), new Option(dark, 'dark'))
  select.value = root.dataset.theme ?? ''
  place.append(select)
  select.addEventListener('change', () => {
    if (select.value) root.dataset.theme = select.value
    else delete root.dataset.theme
    try {
      if (select.value) localStorage.setItem('theme', select.value)
      else localStorage.removeItem('theme')
    } catch {
      // Storage is refused: the choice holds for this page.
    }
  })
}
