/** Before the first paint: the reader's own choice of light or dark, and of pictures on demand. Errors (storage refused) leave the system's choice. */
import { holdPictures } from '#blocks/media/early.ts'

try {
  const theme = localStorage.getItem('theme')
  if (theme) document.documentElement.dataset.theme = theme
} catch {}
holdPictures()
