/** A page: the plan of what stands on it, and the finished bytes and headers, the same for every reader. */
import { hash } from 'node:crypto'
import { validateHeaderValue } from 'node:http'
import type { Cache } from './cache.ts'
import { type Content, createContent } from './encodings.ts'
import type { Part } from './part.tsx'

/** What a page is to be made of. Running the plan is cheap; making its parts is the work. */
export interface Plan {
  status?: number
  headers?: Record<string, string>
  /** Further headers that depend on the finished text, such as the hashes of what stands in it; `headers` go before them. */
  headersOf?(body: string): Record<string, string>
  /** HTML in UTF-8 unless said otherwise. */
  contentType?: string
  parts: Part[]
  /** What the plan itself was read from; each part brings its own. */
  tags: string[]
  /** UTC ISO text: from then on the page must be planned anew. */
  until?: string
  /** Puts the parts' HTML (by part key) together. */
  assemble(html: Map<string, string>): string
}

export interface Page {
  status: number
  /** Lower-case names; all but what depends on who asks (encoding, length, ETag). */
  headers: Record<string, string>
  /** The same as a flat list, as node:http takes them fastest. */
  fields: string[]
  etag: string
  /** When these bytes first stood here, in whole seconds of Unix time; undefined for a page that is not kept. */
  changedAt: number | undefined
  body: Buffer
  content: Content
}

/** A page for one answer alone, such as a refusal: made of the kept parts like any other, but not kept itself. */
export async function pageOf(cache: Pick<Cache, 'part'>, plan: Plan): Promise<Page> {
  const made = await Promise.all(plan.parts.map((part) => cache.part(part)))
  return createPage(plan, createContent(bodyOf(plan, made)), plan.tags)
}

/** The bytes of a plan whose parts (in the plan's order) are made. */
export const bodyOf = (plan: Plan, made: { html: string }[]) =>
  Buffer.from(plan.assemble(new Map(plan.parts.map(({ key }, index) => [key, made[index]?.html ?? '']))))

/** Makes a page of a plan and its finished content. */
export function createPage(plan: Plan, content: Content, tags: Iterable<string>): Page {
  const headers = headersOf(plan, content, tags)
  return { status: plan.status ?? 200, headers, fields: Object.entries(headers).flat(), etag: content.etag, changedAt: undefined, body: content.plain, content }
}

/**
 * The page with its Last-Modified: this moment, but always later than what stood here `before`, so that of two versions of one second
 * a reader is not told that the older is still right (RFC 9110, 8.8.2.2).
 */
export function dated(page: Page, now: Date, before: Page | undefined): Page {
  if (!mayBeKept(page)) return page
  const changedAt = Math.max(Math.floor(now.getTime() / 1000), (before?.changedAt ?? 0) + 1)
  return { ...page, changedAt, fields: [...page.fields, 'last-modified', new Date(changedAt * 1000).toUTCString()] }
}

/** Whether this page may be given to the next reader: a plain success that nobody called personal. */
export const mayBeKept = (page: Page) => page.status === 200 && !/no-store|private/.test(page.headers['cache-control'] ?? '')

/** Whether two pages would be told apart by any reader or proxy. */
export function isSamePage(one: Page, other: Page): boolean {
  return one.status === other.status && one.etag === other.etag && JSON.stringify(one.headers) === JSON.stringify(other.headers)
}

function headersOf(plan: Plan, content: Content, tags: Iterable<string>): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': plan.contentType ?? 'text/html; charset=utf-8',
    'cache-control': (plan.status ?? 200) === 200 ? 'public, max-age=0, s-maxage=60' : 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  }
  const keys = surrogateKeys(tags)
  if (keys) headers['surrogate-key'] = keys
  for (const [name, value] of Object.entries({ ...plan.headersOf?.(content.plain.toString()), ...plan.headers })) headers[name.toLowerCase()] = value
  // Here a header that HTTP forbids fails the making of one page; at the door it would fail every request for it.
  for (const [name, value] of Object.entries(headers)) validateHeaderValue(name, value)
  headers.vary = headers.vary ? `${headers.vary}, Accept-Encoding` : 'Accept-Encoding'
  return headers
}

/** Proxies and clients refuse answers with more than 16 kB of headers, some with more than 8. */
const SURROGATE_KEY_BYTES = 6_000

/** Beyond this a tag is known to a CDN by a short hash. */
const SHORT_TAG = 12

/**
 * A tag as a CDN knows it, to purge by. With whole ids the headers of a front page were a fifth of all its reader was sent; of two tags
 * that meet in one hash (36 bits) both are purged.
 */
export const surrogateKeyOf = (tag: string) => (/^[\x21-\x7e]*$/.test(tag) && tag.length <= SHORT_TAG ? tag : hash('sha256', tag.toWellFormed(), 'base64url').slice(0, 6))

/** The tags as a CDN takes them: those that come first if not all fit. */
function surrogateKeys(tags: Iterable<string>): string {
  let keys = ''
  for (const key of new Set([...tags].map(surrogateKeyOf))) {
    if (keys.length + 1 + key.length > SURROGATE_KEY_BYTES) break
    keys += keys ? ` ${key}` : key
  }
  return keys
}
