/** A page as one asker gets it: 304 if they have it, else the encoding they like best. The same for the door and for the miss behind it. */
import { type Encoding, chooseEncoding } from './encodings.ts'
import type { Page } from './page.ts'

export interface Answer {
  status: number
  /** Name, value, name, value, … */
  fields: string[]
  body: Buffer | undefined
}

/** Answers a page to a request with these headers. */
export async function answer(page: Page, asked: Headers): Promise<Response> {
  const encoding = encodingOf(page, chooseEncoding(asked.get('accept-encoding') ?? undefined))
  const bytes = await page.content.encoded(encoding)
  const conditions = { ifNoneMatch: asked.get('if-none-match') ?? undefined, ifModifiedSince: asked.get('if-modified-since') ?? undefined }
  const { status, fields, body } = answerWith(page, { encoding, bytes }, conditions)
  const headers = new Headers()
  for (let at = 0; at < fields.length; at += 2) headers.append(fields[at] ?? '', fields[at + 1] ?? '')
  return new Response(body && new Uint8Array(body), { status, headers })
}

/** The encoding to send: the chosen one, unless the page is too small to gain by it. */
export const encodingOf = (page: Page, chosen: Encoding): Encoding => (page.content.isSmall ? 'identity' : chosen)

/** What the asker has already. An entity tag, where one is sent, decides alone (RFC 9110, 13.1.3). */
export interface Conditions {
  ifNoneMatch: string | undefined
  ifModifiedSince: string | undefined
}

/** The answer in this encoding, of which `bytes` are the page's, under these conditions. */
export function answerWith(page: Page, { encoding, bytes }: { encoding: Encoding; bytes: Buffer }, conditions: Conditions): Answer {
  const known = page.status === 200 ? knownCopy(page, encoding, conditions) : undefined
  if (known) return { status: 304, fields: ['etag', known, ...unchangedFields(page)], body: undefined }
  const fields = [...page.fields, 'content-length', String(bytes.length)]
  if (page.status === 200) fields.push('etag', etagOf(page, encoding))
  if (encoding !== 'identity') fields.push('content-encoding', encoding)
  return { status: page.status, fields, body: bytes }
}

/** A strong ETag names exact bytes, so each encoding has its own: "abc", "abc-br", "abc-gzip". */
const etagOf = (page: Page, encoding: Encoding) => (encoding === 'identity' ? page.etag : `${page.etag.slice(0, -1)}-${encoding}"`)

/** The ETag of the copy the asker has, if it is still right. */
function knownCopy(page: Page, encoding: Encoding, { ifNoneMatch, ifModifiedSince }: Conditions): string | undefined {
  if (ifNoneMatch) return knownEtag(page, encoding, ifNoneMatch)
  const isRight = ifModifiedSince?.endsWith('GMT') && page.changedAt !== undefined && page.changedAt * 1000 <= Date.parse(ifModifiedSince)
  return isRight ? etagOf(page, encoding) : undefined
}

/** The ETag of this page among those of If-None-Match, whatever encoding it was of. Compared weakly: proxies that recompress say `W/`. */
function knownEtag(page: Page, encoding: Encoding, ifNoneMatch: string): string | undefined {
  if (ifNoneMatch.trim() === '*') return etagOf(page, encoding)
  const stem = page.etag.slice(0, -1)
  return ifNoneMatch.match(/"[^"]*"/g)?.find((etag) => etag.startsWith(stem) && /^(-(br|zstd|gzip))?"$/.test(etag.slice(stem.length)))
}

/** What a 304 repeats (RFC 9110, 15.4.5): what caches decide by; the rest they have. */
const unchangedFields = (page: Page) =>
  ['cache-control', 'vary', 'surrogate-key', 'content-security-policy'].flatMap((name) => {
    const value = page.headers[name]
    return value === undefined ? [] : [name, value]
  })
