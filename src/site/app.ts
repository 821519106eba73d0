/** The readers' site: each block's own routes, then the page map; one place where a refusal becomes HTTP. */
import { Hono } from 'hono'
import type { App } from '#kernel/app.ts'
import type { Env } from '#kernel/block.ts'
import { answer } from '#kernel/answer.ts'
import { notFound, Refusal } from '#kernel/errors.ts'
import { requestId } from '#kernel/http.ts'
import { blocks } from '../blocks.ts'
import { guardDesk, mountDesk } from './desk/mount.ts'
import { refusalPage } from './refusals.tsx'
import { declaredParameters, resolve } from './resolve.ts'

export type Site = Hono<Env>

/** Wires the site around a running program. */
export function createSite(app: App): Site {
  const site = new Hono<Env>()
  site.use(async (context, next) => {
    context.set('app', app)
    context.set('requestId', requestId(context))
    await next()
  })
  site.get('/healthz', (context) => context.text('ok', 200, { 'cache-control': 'no-store' }))
  guardDesk(site)
  for (const { routes } of blocks) if (routes) site.route('/', routes)
  mountDesk(site)
  site.on(['GET', 'HEAD'], '*', async (context) => {
    const url = new URL(context.req.url)
    return servePage(app, url, context.req.raw.headers)
  })
  site.all('*', () => { throw new Refusal(405, 'This address can only be read.') })
  site.onError(async (error, context) => {
    const refusal = error instanceof Refusal ? error : undefined
    if (!refusal) app.log.error({ err: error, requestId: context.var.requestId, path: context.req.path }, 'a request broke')
    return refusalPage(app, refusal, context.var.requestId, context.req.raw)
  })
  return site
}

/** The key of a page in the cache: its path and the query parameters pages declare; undefined for what is no page. */
export function keyOf(url: URL, accept?: string): string | undefined {
  if (wantsMarkdown(accept)) return `${url.pathname}.md`
  if (url.pathname.startsWith('/media/') || url.pathname === '/healthz') return undefined
  const query = declaredQuery(url)
  const names = declaredParameters.filter((name) => query[name] !== undefined)
  return names.length ? `${url.pathname}?${names.map((name) => `${name}=${encodeURIComponent(query[name]!)}`).join('&')}` : url.pathname
}

async function servePage(app: App, url: URL, headers: Headers): Promise<Response> {
  if (!wantsMarkdown(headers.get('accept'))) return serveHtml(app, url, headers)
  // Only articles have Markdown: anything else is given as it is rather than refused.
  return serveHtml(app, new URL(`${url.pathname}.md`, url), headers).catch((error: unknown) => {
    if (error instanceof Refusal && error.status === 404) return serveHtml(app, url, headers)
    throw error
  })
}

/** Whether the asker likes Markdown at least as much as HTML (RFC 9110, 12.5.1). */
function wantsMarkdown(accept: string | null | undefined): boolean {
  if (!accept?.includes('text/markdown')) return false
  const weights = new Map(accept.split(',').map((each) => {
    const [type = '', ...parameters] = each.trim().toLowerCase().split(/\s*;\s*/)
    const weight = parameters.find((parameter) => parameter.startsWith('q='))
    return [type, weight ? Number(weight.slice(2)) || 0 : 1]
  }))
  const markdown = weights.get('text/markdown') ?? 0
  return markdown > 0 && markdown >= (weights.get('text/html') ?? 0)
}

async function serveHtml(app: App, url: URL, headers: Headers): Promise<Response> {
  const key = keyOf(url)
  if (!key) throw notFound('page')
  const query = declaredQuery(url)
  const page = await app.cache.page(key, async () => {
    const resolved = await resolve(app, url.pathname, query)
    return 'plan' in resolved ? resolved.plan : { status: 301, headers: { location: resolved.movedTo }, parts: [], tags: [], assemble: () => '' }
  })
  return answer(page, headers)
}

/** Nothing on a page is chosen by more; one sign more is kept, so that a page can tell that there was more. */
const longestValue = 200

function declaredQuery(url: URL): Record<string, string> {
  if (!url.search) return {}
  const entries = declaredParameters.flatMap((name) => {
    const value = url.searchParams.get(name)
    return value === null || value === '' ? [] : [[name, value.replaceAll('\0', '').slice(0, longestValue + 1)] as const]
  })
  return Object.fromEntries(entries)
}
