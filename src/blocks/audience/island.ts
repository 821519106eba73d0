const visibleSeconds = 5

/** Says once that this article was open before a reader's eyes for some seconds; time in a hidden tab does not count. */
export function startAudience() {
  const article = document.querySelector<HTMLElement>('[data-article]')?.dataset.article
  if (!article || navigator.webdriver) return
  let seen = 0
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') seen++
    if (seen < visibleSeconds) return
    clearInterval(timer)
    navigator.sendBeacon('/views', new URLSearchParams({ article }))
  }, 1000)
}
