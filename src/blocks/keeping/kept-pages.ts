import { articlesKept, keptAtHeader, offlinePath, pagesCache, titleHeader } from './model.ts'

const isArticle = (html: string) => html.includes(' data-article="')
const canonicalOf = (html: string) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1]
const titleOf = (html: string) => /<title>([^<]*)</.exec(html)?.[1] ?? ''

/** Keeps the front page or an article that has just come, and lets go of the article read longest ago. */
export async function keepPage(url: URL, response: Response) {
  const cache = await caches.open(pagesCache)
  if (response.status === 404 || response.status === 410) return void (await cache.delete(url.pathname))
  if (!mayKeep(response)) return
  const html = await response.text()
  const path = pathToKeep(url, html)
  if (!path) return
  // Laid down anew it is the last of the list.
  await cache.delete(path)
  await cache.put(path, keptCopy(html, response.headers))
  await letGo(cache)
}

/** The page of this address as it was when it was last read. */
export async function findKept(url: URL): Promise<Response | undefined> {
  const cache = await caches.open(pagesCache)
  return (await cache.match(url.pathname + url.search)) ?? cache.match(url.pathname)
}

/** What can be read without a signal, the latest first; titles are HTML as they stood in the page, paths as in its address. */
export async function listKept(): Promise<{ path: string; title: string }[]> {
  const cache = await caches.open(pagesCache)
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => path !== offlinePath)
  return Promise.all(paths.reverse().map(async (path) => {
    const title = (await cache.match(path))?.headers.get(titleHeader)
    return { path, title: title ? decodeURIComponent(title) : path }
  }))
}

const mayKeep = (response: Response) =>
  response.status === 200 && !response.redirected && (response.headers.get('content-type') ?? '').startsWith('text/html') &&
  !/no-store|private/.test(response.headers.get('cache-control') ?? '')

/** Only what stands at its own address: a further page of comments, or of a list, is not kept. */
function pathToKeep(url: URL, html: string): string | undefined {
  const canonical = canonicalOf(html)
  const isOwn = canonical !== undefined && new URL(canonical).pathname === url.pathname && !new URL(canonical).search
  return isOwn && (url.pathname === '/' || isArticle(html)) ? url.pathname : undefined
}

function keptCopy(html: string, given: Headers): Response {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', [keptAtHeader]: new Date().toISOString(), [titleHeader]: encodeURIComponent(titleOf(html)) })
  const policy = given.get('content-security-policy')
  if (policy) headers.set('content-security-policy', policy)
  return new Response(html, { headers })
}

async function letGo(cache: Cache) {
  const articles = (await cache.keys()).filter(({ url }) => !['/', offlinePath].includes(new URL(url).pathname))
  for (const request of articles.slice(0, Math.max(0, articles.length - articlesKept))) await cache.delete(request)
}
