/** Lets the reader choose light or dark and remembers it in this browser. */
export function startTheme() {
  const label = document.querySelector<HTMLElement>('.theme-switch')
  const select = label?.querySelector('select')
  if (!label || !select) return
  const root = document.documentElement
  label.hidden = false
  select.value = root.dataset.theme ?? ''
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
