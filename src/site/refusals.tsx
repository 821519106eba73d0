import { decodePath } from '#blocks/addresses/model.ts'
import { unnamed } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { answer } from '#kernel/answer.ts'
import type { Refusal, RefusalStatus } from '#kernel/errors.ts'
import { pageOf } from '#kernel/page.ts'
import type { Part } from '#kernel/part.tsx'
import { assemble, securityHeaders } from './layout.tsx'
import { onePartPage } from './pages.tsx'
import { noticePart } from './plain.tsx'
import { inLanguage, planOf, type Site, siteOf } from './plan.ts'
import { listLikely, waysOnPart } from './ways-on.tsx'
import { say, type Word } from './words.ts'

/** A refusal, or what broke (no refusal), as a page of our own: with all that stands on every page, or bare where not even that can be read; plain text for programs. */
export async function refusalPage(app: App, refusal: Refusal | undefined, requestId: string, request: Request): Promise<Response> {
  const status = refusal?.status ?? 500
  const wantsPage = refusal?.page !== undefined || request.method === 'GET' || (request.headers.get('accept') ?? '').includes('text/html')
  try {
    if (wantsPage) return await noticePage(app, refusal, requestId, status, request)
  } catch (error) {
    app.log.error({ err: error, requestId }, 'the page of a refusal broke')
    return barePage(refusal, requestId, status)
  }
  return new Response(`${refusal?.message ?? 'Something broke on our side.'}\n`, {
    status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-request-id': requestId },
  })
}

async function noticePage(app: App, refusal: Refusal | undefined, requestId: string, status: number, request: Request): Promise<Response> {
  const site = inLanguage(await siteOf(app), refusal?.page?.language ?? '')
  const notice = noticeOf(site.publication.language, refusal, requestId)
  const way = { label: say(site.publication.language, 'frontPage'), path: '/' }
  const part = refusal?.page?.part ?? noticePart(refusal ? `notice:${status}:${notice.title}:${notice.words}` : 'notice:500', { ...notice, way })
  const title = refusal?.page?.title ?? notice.title
  const page = await pageOf(app.cache, planOf(site, { title }, { ...onePartPage(site, part), main: [part, ...(await waysOn(site, status, request))] }, [], status))
  const response = await answer(page, request.headers)
  response.headers.set('cache-control', 'no-store')
  response.headers.set('x-request-id', requestId)
  return response
}

/** Who came to an address that has nothing, or nothing any more, is shown where to go on. */
async function waysOn(site: Site, status: number, { method, url }: Request): Promise<Part[]> {
  if (method !== 'GET' || (status !== 404 && status !== 410)) return []
  return [waysOnPart(site, status === 404 ? await listLikely(site, decodePath(new URL(url).pathname)) : [])]
}

/** Needs no database, no cache, no paper: where all is broken there is still a page, in English. */
async function barePage(refusal: Refusal | undefined, requestId: string, status: number): Promise<Response> {
  const notice = noticeOf('en', refusal, requestId)
  const part = noticePart('bare', { ...notice, way: { label: say('en', 'frontPage'), path: '/' } })
  const publication = { ...unnamed, name: notice.title, homeLanguage: 'en', logoId: undefined, url: '', offline: false }
  const html = assemble(publication, { title: notice.title, isUnlisted: true }, { top: [], article: [], main: [part], side: [], end: [] }, new Map([[part.key, (await part.make()).value]]))
  return new Response(html, {
    status, headers: { ...securityHeaders(html), 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-request-id': requestId },
  })
}

function noticeOf(language: string, refusal: Refusal | undefined, id: string) {
  if (!refusal) return { title: say(language, 'broken'), words: say(language, 'brokenWords', { id }) }
  if (refusal.status === 404) return { title: say(language, 'notFound'), words: say(language, 'notFoundWords') }
  const plain = plainRefusals[refusal.status]
  if (plain && !refusal.fields.title) return { title: say(language, 'refused'), words: say(language, plain) }
  return { title: refusal.fields.title ?? refusal.message, words: refusal.message }
}

/** What the kernel refuses, it refuses in English for programs; these say it to a reader. */
const plainRefusals: Partial<Record<RefusalStatus, Word>> =
  { 400: 'refused400', 405: 'refused405', 413: 'refused413', 415: 'refused415', 429: 'refused429', 503: 'refused503' }
