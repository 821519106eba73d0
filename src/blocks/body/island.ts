/** A still becomes the film where a reader asks for it; without script it stays the link it is. */
export function startEmbeds() {
  const allowed = ['scripts', 'same-origin', 'popups', 'popups-to-escape-sandbox', 'presentation', 'forms']
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[data-frame]')
    // A reader who wants a new tab gets it.
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    const frame = document.createElement('iframe')
    frame.title = [link.textContent.trim(), link.dataset.label].filter(Boolean).join(', ')
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    // Providers refuse to play for pages that will not say who they are.
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    frame.setAttribute('sandbox', allowed.map((what) => `allow-${what}`).join(' '))
    frame.src = link.dataset.frame!
    link.replaceWith(frame)
    frame.focus()
  })
}
