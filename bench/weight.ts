/** What a reader's browser has to take in for a page: bytes as they come over the wire, and what else the page makes it fetch. */
import { brotliCompressSync, constants } from 'node:zlib'
import { DomUtils, parseDocument } from 'htmlparser2'

export interface Weight {
  /** The whole document with its styles and scripts, as the server compressed it. */
  bytes: number
  /** All its scripts by themselves, compressed together. */
  scriptBytes: number
  /** What has to be fetched before anything can be painted. */
  blocking: string[]
  /** What would be fetched from anybody else, asked or not: pictures, styles, scripts, connections. */
  thirdParty: string[]
  fonts: string[]
}

export const budget = { bytes: 14_000, scriptBytes: 5_000 }

/** Weighs a page that came from `url` as so many compressed bytes. What a reader has to click for first does not count. */
export function weigh(html: string, bytes: number, url: string): Weight {
  const root = parseDocument(html)
  const all = (...names: string[]) => DomUtils.getElementsByTagName((name) => names.includes(name), root)
  const styles = all('style').map(DomUtils.textContent).join('\n')
  const scripts = all('script').filter((script) => !script.attribs.src).map(DomUtils.textContent).join('\n')
  const fetched = DomUtils.getElementsByTagName(() => true, root).flatMap(addressesOf)
  return {
    bytes,
    scriptBytes: brotliBytes(scripts),
    blocking: [...all('link').filter(isStyleSheet), ...all('script').filter(isAwaited)].map(nameOf).concat(importsIn(styles)),
    thirdParty: [...fetched, ...addressesIn(styles)].filter((address) => isElsewhere(address, url)),
    fonts: [...styles.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([rule]) => rule).concat(fetched.filter(isFont)),
  }
}

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

const isStyleSheet = ({ attribs }: Element) => /\bstylesheet\b/i.test(attribs.rel ?? '') && attribs.media !== 'print'
const isFont = (address: string) => /\.(woff2?|ttf|otf)\b/.test(address)
const isAwaited = ({ attribs }: Element) =>
  attribs.src !== undefined && attribs.async === undefined && attribs.defer === undefined && attribs.type !== 'module'
const nameOf = ({ attribs }: Element) => attribs.href ?? attribs.src ?? ''

const fetchingLinks = /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)\b/i
const isFollowedByReaders = new Set(['a', 'area', 'base'])

/** Every address this element makes a browser open by itself. */
function addressesOf({ name, attribs }: Element): string[] {
  const { href, src, srcset, poster, data } = attribs
  const linked = href !== undefined && !isFollowedByReaders.has(name) && (name !== 'link' || fetchingLinks.test(attribs.rel ?? ''))
  const several = srcset?.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') ?? []
  const all = [linked ? href : undefined, src, poster, name === 'object' ? data : undefined, ...several]
  return all.filter((address) => address !== undefined)
}

const addressesIn = (css: string) => [...css.matchAll(/url\(\s*['"]?([^'")]+)/g)].map(([, address = '']) => address)
const importsIn = (css: string) => [...css.matchAll(/@import\s+(?:url\()?['"]?([^'");]+)/g)].map(([, address = '']) => address)

const isElsewhere = (address: string, url: string) =>
  !address.startsWith('data:') && URL.parse(address, url)?.origin !== new URL(url).origin

// Of the quality at which the cache keeps pages.
const likeCache = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
const brotliBytes = (text: string) => brotliCompressSync(text, { params: likeCache }).length
