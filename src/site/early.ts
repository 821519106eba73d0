/** Before the first paint: the reader's own choice of light or dark. Errors (storage refused) leave the system's choice. */
try {
  const theme = localStorage.getItem('theme')
  if (theme) document.documentElement.dataset.theme = theme
} catch {}
