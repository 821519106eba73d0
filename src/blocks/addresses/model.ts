/**
 * Addresses: every public path, and the thing it leads to. A thing has one current address; any other
 * leads there by 301, so a chain of redirects cannot be. Paths are kept decoded, in Unicode NFC.
 */
import { z } from 'zod'

export const ThingKind = z.enum(['article', 'page', 'section', 'topic', 'contributor', 'show', 'episode', 'medium'])
export type ThingKind = z.infer<typeof ThingKind>
export interface Thing {
  kind: ThingKind
  thingId: string
}

/** An address that leads elsewhere; null where that is a file, or is not to be seen. */
export interface MovedAddress {
  path: string
  kind: ThingKind
  leadsTo: string | null
}

const Path = z.string().trim().min(2, 'must be an address here, such as /old-news').max(1000)
  .transform((text) => decodePath(text.replace(/^https?:\/\/[^/]+/i, '')))
  .refine((text) => /^\/(?![/\\])[^\0]+$/.test(text), 'must be an address here, such as /old-news')
/** Where something stood, and where it is found now. */
export const NewMoved = z.object({ from: Path, to: Path })
export type NewMoved = z.input<typeof NewMoved>

/** First segments of paths that belong to the program; no section or page may take one. */
export const reservedWords = new Set(
  ('contributors shows topics search feed desk api media assets comments archive quotes weather sources people corrections ' +
    'newsletter live users sitemap robots offline healthz metrics views favicon oembed icons manifest').split(' '),
)

/** Last segments that belong to the program under every section, show, contributor and topic: nothing standing there may take one. */
export const reservedEndings = new Set(['feed'])

const longestSlug = 120

/**
 * A slug of any words: lower case, marks of Latin letters dropped (é → e), other scripts kept, all else a hyphen.
 * The same input gives the same slug on every machine. '' if nothing is left.
 */
export function slugOf(words: string): string {
  const plain = words.normalize('NFKD').replace(/(?<=\p{Script=Latin})\p{M}+/gu, '').normalize('NFC').toLowerCase()
  const hyphened = plain.replace(/['’]/g, '').replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]+/gu, '-')
  return [...hyphened].slice(0, longestSlug).join('').replace(/^-+|-+$/g, '')
}

/** A slug as the old site had it: percent-encoding undone, else the words made into a slug; never '', never reserved. */
export function cleanSlug(slug: string, fallback: string): string {
  const clean = slugOf(decodePath(slug)) || slugOf(fallback) || 'untitled'
  return reservedWords.has(clean) ? `${clean}-2` : clean
}

/** Undoes percent-encoding; what is not valid encoding stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path
  }
}

/** The path as it goes into an href or a Location header. */
export const encodePath = (path: string) => encodeURI(path).replace(/[?#]/g, (sign) => (sign === '?' ? '%3F' : '%23'))

export const trimSlash = (path: string) => (path.length > 1 ? path.replace(/\/+$/, '') || '/' : path)

/** `slug`, `slug-2`, `slug-3` …: what to try when a name is taken. */
export function* candidates(slug: string): Generator<string> {
  yield slug
  for (let n = 2; n < 10_000; n++) yield `${slug}-${n}`
}
