/** Where the desk stands in the site: what holds for all of it, its JSON by blocks, its files, its document. */
import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { whoAsks } from '#blocks/accounts/actions.ts'
import { signInPath } from '#blocks/accounts/model.ts'
import type { DeskEnv } from '#blocks/people/guard.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { Env } from '#kernel/block.ts'
import { forbidden, notFound, Refusal } from '#kernel/errors.ts'
import { answer } from '#kernel/answer.ts'
import { blocks } from '../../blocks.ts'
import { api as previews } from './api.ts'
import { answerAsset } from './assets.ts'
import { paperStyle } from './paper-style.ts'
import { openLink } from './previews.ts'
import { deskDocument } from './shell.tsx'
import worker from './worker.ts?bundled'

/** The desk's JSON by name: of every block that has some, and the site's own. A test walks all their routes. */
export const deskApis = [...blocks.flatMap(({ name, api }) => (api ? [{ name, api }] : [])), { name: 'preview', api: previews }]

const longestJson = 4 * 1024 * 1024

/** Styles may be inline here: the desk's own kit writes them. Nothing comes from anybody else. */
const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "media-src 'self' blob:", "connect-src 'self'",
  "frame-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ')

/** Personal, kept by nobody, framed by nobody, found by nobody. */
const seclude: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { headers } = c.res
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store')
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', policy)
  headers.set('x-robots-tag', 'noindex')
  headers.set('x-frame-options', 'DENY')
  headers.set('referrer-policy', 'same-origin')
  headers.set('x-content-type-options', 'nosniff')
}

/** Whoever has the link may see it; nobody keeps it, finds it or learns of it by a link in it. */
const unshown = [['cache-control', 'private, no-store'], ['x-robots-tag', 'noindex, nofollow'], ['referrer-policy', 'no-referrer']] as const

/** What changes something must come from our own pages: browsers say from where (Fetch Metadata; RFC 6454 for those that are older). */
const ownOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (!['GET', 'HEAD'].includes(c.req.method) && !isOwn(c.req.raw.headers, new URL(c.req.url).host)) throw forbidden('This was sent from another site.')
  await next()
}

function isOwn(headers: Headers, host: string): boolean {
  const site = headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === (headers.get('host') ?? host)
}

/** A person, or the refusal that sends the desk's screens to the sign-in page. */
const knownOnly: MiddlewareHandler<DeskEnv> = async (c, next) => {
  const sitter = await whoAsks(c.var.app, c.req.raw.headers)
  if (!sitter) throw new Refusal(401, 'Please sign in.')
  if (Number(c.req.header('content-length') ?? 0) > longestJson && /json/.test(c.req.header('content-type') ?? '')) throw new Refusal(413, 'This is longer than can be taken.')
  const { sessionId, ...person } = sitter
  c.set('person', person)
  c.set('sessionId', sessionId)
  // Screens that were opened in another role learn of it by whatever they ask next.
  c.header('x-role', person.role)
  await next()
}

/** Before every block's own routes: what is refused here reaches none of them. */
export function guardDesk(site: Hono<Env>) {
  for (const path of ['/desk', '/desk/*']) site.use(path, seclude, ownOnly)
  // A list of stories is a fifth of its size so; there is no secret in it that a stranger could have a hand in (BREACH).
  for (const path of ['/desk/api/*', '/desk/paper.css']) site.use(path, compress())
}

export function mountDesk(site: Hono<Env>) {
  site.route('/desk/api', deskApi())
  site.get('/desk/assets/:file', (c) => answerAsset(c.req.param('file'), c.req.header('accept-encoding')))
  // Asked for anew with each visit: a new version takes over at once. It may answer for `/desk` itself too, which is not below its folder.
  site.get('/desk/worker.js', (c) => c.body(worker, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache', 'service-worker-allowed': '/desk' }))
  site.get('/preview/:token', async (c) => {
    const response = await answer(await openLink(c.var.app, c.req.param('token')), c.req.raw.headers)
    for (const [name, value] of unshown) response.headers.set(name, value)
    return response
  })
  site.get('/desk/paper.css', async (c) => c.body(paperStyle((await getPublication(c.var.app)).accent), 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'private, max-age=300' }))
  for (const path of ['/desk', '/desk/*']) {
    site.get(path, async (c) => {
      const person = await whoAsks(c.var.app, c.req.raw.headers)
      const url = new URL(c.req.url)
      if (!person) return c.redirect(`${signInPath}?to=${encodeURIComponent(url.pathname + url.search)}`, 303)
      return c.html(await deskDocument(c.var.app, person, url))
    })
  }
}

/** Every block's `api.ts` at `/desk/api/{name}`. Its refusals are JSON: a sentence, and for forms the fields to mend. */
function deskApi() {
  const api = new Hono<DeskEnv>()
  api.use(knownOnly)
  for (const { name, api: routes } of deskApis) api.route(`/${name}`, routes)
  api.all('*', () => { throw notFound('address') })
  api.onError((error, c) => {
    if (error instanceof Refusal) return c.json({ message: error.message, fields: error.fields }, error.status)
    c.var.app.log.error({ err: error, requestId: c.var.requestId, path: c.req.path }, 'a request of the desk broke')
    return c.json({ message: `Something broke on our side. If it stays, tell whoever keeps the machine: ${c.var.requestId}.` }, 500)
  })
  return api
}
