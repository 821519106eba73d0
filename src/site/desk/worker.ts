/** The service worker of the desk: without a signal a tab opens on what this browser saw last, and the words kept in it are there to go on with. The network comes first in all else. */
import { type AskEvent, worker } from '#kernel/worker-scope.ts'

/** What the desk is made of, whose names change with their content; its one document; what it was told last. */
const assets = 'ogene-desk-assets-1'
const seen = 'ogene-desk-seen-1'
const ours = [assets, seen]
/** More than one build has, fewer than two of them. */
const assetsKept = 120
const answersKept = 80
/** Every address of the desk begins with the same document. */
const document = '/desk'

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
worker.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (url.origin !== worker.location.origin || !/^\/desk(\/|$)/.test(url.pathname)) return
  if (isDoor(url)) return event.request.method === 'POST' ? event.respondWith(pass(event.request)) : undefined
  if (event.request.method !== 'GET') return
  if (url.pathname.startsWith('/desk/assets/')) return answerAsset(event, url)
  else if (event.request.mode === 'navigate') event.respondWith(newest(event, document))
  else if (mayBeKept(url)) event.respondWith(newest(event, url.pathname + url.search))
})

/** Stories, and what their screen chooses from; who belongs here and what they did is not left lying about. */
const mayBeKept = ({ pathname }: URL) => pathname === '/desk/paper.css' || /^\/desk\/api\/(stories|sections|topics|contributors)(\/|$)/.test(pathname)

/** Where people come in and go out: pages of their own, which need a signal. */
const isDoor = ({ pathname }: URL) => /^\/desk\/(sign-in|sign-out|invited|set-up|auth)(\/|$)/.test(pathname)

async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith('ogene-desk-') && !ours.includes(name)) await caches.delete(name)
  // The document is asked for while the worker still wakes up.
  await worker.registration.navigationPreload?.enable()
  await worker.clients.claim()
}

/** Whoever comes in next finds nothing of whoever sat here. */
async function pass(request: Request): Promise<Response> {
  const answer = await fetch(request)
  await forget()
  return answer
}

const forget = () => caches.delete(seen)

async function newest(event: AskEvent, key: string): Promise<Response> {
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request))
    // Signed out, elsewhere or by time: a redirect to the page of signing in, or a plain no.
    if (response.type === 'opaqueredirect' || response.status === 401) event.waitUntil(forget())
    else if (response.status === 200) event.waitUntil(Promise.all([keep(seen, key, response.clone(), answersKept), key === document && keepAssetsOf(response.clone())]))
    return response
  } catch (error) {
    const kept = await (await caches.open(seen)).match(key)
    if (kept) return kept
    throw error
  }
}

/** With a signal the browser's own cache is quicker, for it keeps scripts compiled; without one it may have let go of them. */
function answerAsset(event: AskEvent, { pathname }: URL) {
  if (!navigator.onLine) event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(event.request)))
}

/** What a document names, which the browser has just fetched: asked for again it costs nothing. */
async function keepAssetsOf(response: Response) {
  const cache = await caches.open(assets)
  for (const [, path = ''] of (await response.text()).matchAll(/(?:href|src)="(\/desk\/assets\/[^"]+)"/g)) {
    if (await cache.match(path)) continue
    const asset = await fetch(path)
    if (asset.status === 200) await keep(assets, path, asset, assetsKept)
  }
}

/** Laid down anew it is the last of the list; of too many the first go. */
async function keep(name: string, key: string, response: Response, most: number) {
  const cache = await caches.open(name)
  await cache.delete(key)
  await cache.put(key, response)
  const keys = await cache.keys()
  for (const request of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(request)
}
