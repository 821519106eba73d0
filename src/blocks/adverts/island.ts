const seconds = 1
const enough = 0.5

/** Says once of each advert that half of it stood before a reader's eyes for a second, and that its link was followed. */
export function startAdverts() {
  if (navigator.webdriver) return
  for (const advert of document.querySelectorAll<HTMLElement>('[data-advert]')) watch(advert)
}

function watch(advert: HTMLElement) {
  const tell = (happening: string) => navigator.sendBeacon(`/adverts/${happening}`, new URLSearchParams({ advert: advert.dataset.advert ?? '' }))
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver(([entry]) => {
    clearTimeout(timer)
    if (!entry?.isIntersecting || document.hidden) return
    timer = setTimeout(() => {
      observer.disconnect()
      tell('shown')
    }, seconds * 1000)
  }, { threshold: enough })
  observer.observe(advert)
  // The middle button opens a tab of its own, and is no click.
  for (const kind of ['click', 'auxclick']) advert.addEventListener(kind, (event) => (event.target as Element).closest('a') && tell('opened'))
}
