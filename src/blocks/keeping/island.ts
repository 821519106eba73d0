import { type Keep, workerPath } from './model.ts'

const settledMs = 10_000

/**
 * Lets the browser keep what is read, where the paper wants it. Somebody who came for one article pays nothing for it before they
 * scroll, stay, or go on to another page.
 */
export function startKeeping() {
  if (!('serviceWorker' in navigator)) return
  if (document.body.dataset.keeps === undefined) return forget()
  if (location.pathname === '/' || document.referrer.startsWith(`${location.origin}/`)) addEventListener('load', register)
  else {
    addEventListener('scroll', register, { once: true, passive: true })
    setTimeout(register, settledMs)
  }
}

let isAsked = false
function register() {
  if (isAsked) return
  isAsked = true
  const { serviceWorker } = navigator
  const isNew = !serviceWorker.controller
  const keep: Keep = { keep: location.pathname + location.search }
  serviceWorker.register(workerPath)
    .then(() => serviceWorker.ready)
    .then(({ active }) => isNew && active?.postMessage(keep))
    // Private windows refuse: there is nothing to keep then.
    .catch(() => undefined)
}

/** The paper has changed its mind: what an earlier worker kept goes with it. */
function forget() {
  navigator.serviceWorker.getRegistrations().then((all) => all.forEach((each) => void each.update())).catch(() => undefined)
}
