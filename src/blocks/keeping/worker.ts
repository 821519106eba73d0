/** The service worker of the readers' pages: the network first, and what is kept where the network fails. `routes.ts` puts its words before it. */
import { holdBeacon, sendHeld } from './held-beacons.ts'
import { findKept, keepPage, listKept } from './kept-pages.ts'
import { isBeacon, keptAtHeader, offlinePath, pagesCache, patienceMs, picturesCache, picturesKept } from './model.ts'
import { type AskEvent, type LaterEvent, worker } from '#kernel/worker-scope.ts'

/** Written before this script by the server: what a kept page says of itself, `{time}` in it, and the tag of its language. */
declare const keptWords: string
declare const keptLanguage: string[]

worker.addEventListener('install', (event) => event.waitUntil(prepare()))
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))
worker.addEventListener('message', (event) => event.waitUntil(keepAddress(event.data)))
worker.addEventListener('sync', (event) => event.waitUntil(sendHeld()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (url.origin !== worker.location.origin) return
  if (request.method === 'POST' && isBeacon(url.pathname)) event.respondWith(sendOrHold(request, url))
  if (request.method !== 'GET') return
  if (request.mode === 'navigate' && !/^\/(desk|api|media)(\/|$)/.test(url.pathname)) event.respondWith(answerPage(event, url))
  else if (request.destination === 'image' && url.pathname.startsWith('/media/')) event.respondWith(answerPicture(request, event))
})

async function prepare() {
  const cache = await caches.open(pagesCache)
  await cache.add(new Request(offlinePath, { cache: 'reload' }))
  await worker.skipWaiting()
}

async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith('ogene-') && name !== pagesCache && name !== picturesCache) await caches.delete(name)
  // The page is asked for while the worker still wakes up: a cold one would cost a phone a tenth of a second.
  await worker.registration.navigationPreload?.enable()
  await worker.clients.claim()
}

/** A page read before the worker was there: the browser has it, so that asking again costs a 304. */
async function keepAddress(told: unknown) {
  if (typeof told !== 'object' || told === null || !('keep' in told) || typeof told.keep !== 'string') return
  const url = new URL(told.keep, worker.location.origin)
  if (url.origin === worker.location.origin) await keepPage(url, await fetch(url.href))
}

async function answerPage(event: AskEvent, url: URL): Promise<Response> {
  const kept = await findKept(url)
  const network = fromNetwork(event, url)
  event.waitUntil(network.catch(() => undefined))
  try {
    return await (kept ? Promise.race([network, outOfPatience()]) : network)
  } catch {
    return kept ? marked(kept) : offlinePage()
  }
}

async function fromNetwork(event: AskEvent, url: URL): Promise<Response> {
  const response = (await event.preloadResponse) ?? (await fetch(event.request))
  event.waitUntil(Promise.all([keepPage(url, response.clone()), sendHeld()]).catch(() => undefined))
  return response
}

const outOfPatience = () => new Promise<never>((_, reject) => setTimeout(() => reject(new Error('The network is silent.')), patienceMs))

/** The page of being offline, with the way to each article there is to read all the same. */
async function offlinePage(): Promise<Response> {
  const page = await caches.match(offlinePath)
  if (!page) return Response.error()
  const items = (await listKept()).map(({ path, title }) => `<li><a href="${path}">${title}</a></li>`).join('')
  return new Response((await page.text()).replace(/<section data-kept="">(.*?)<\/section>/s, items && `$1<ul>${items}</ul>`), { headers: page.headers })
}

/** The kept page with a line that says from when it is. */
async function marked(kept: Response): Promise<Response> {
  const keptAt = kept.headers.get(keptAtHeader) ?? ''
  const time = new Intl.DateTimeFormat(keptLanguage, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', numberingSystem: 'latn' }).format(new Date(keptAt))
  const line = `<p class="kept" role="status">${keptWords.replace('{time}', `<time datetime="${keptAt}">${time}</time>`)}</p>`
  return new Response((await kept.text()).replace(/<main [^>]*>/, `$&${line}`), { headers: kept.headers })
}

/** What stands at an address of a picture never changes. */
async function answerPicture(request: Request, event: LaterEvent): Promise<Response> {
  const cache = await caches.open(picturesCache)
  const kept = await cache.match(request.url)
  if (kept) return kept
  const response = await fetch(request)
  if (response.status === 200) event.waitUntil(keepPicture(cache, request.url, response.clone()))
  return response
}

async function keepPicture(cache: Cache, url: string, response: Response) {
  await cache.put(url, response)
  const all = await cache.keys()
  for (const request of all.slice(0, Math.max(0, all.length - picturesKept))) await cache.delete(request)
}

async function sendOrHold(request: Request, { pathname }: URL): Promise<Response> {
  const body = await request.clone().text()
  try {
    return await fetch(request)
  } catch {
    await holdBeacon({ path: pathname, body })
    await worker.registration.sync?.register('beacons').catch(() => undefined)
    return new Response(null, { status: 204 })
  }
}
