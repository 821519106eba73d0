import type { Attributes } from './tree.ts'

export interface Shortcode {
  name: string
  attributes: Attributes
  /** What stands between opening and closing; undefined where it was not closed. */
  content: string | undefined
  source: string
}

const known = 'caption|wp_caption|gallery|embed|audio|video|playlist'
const openings = new RegExp(`<[a-z!/][^<>]*>|\\[\\[?(${known})(?![\\w-])`, 'gi')

/** Replaces each shortcode WordPress itself knew; those within tags are not read, `[[doubled]]` ones stand for themselves. */
export function replaceShortcodes(html: string, replace: (shortcode: Shortcode) => string): string {
  if (!html.includes('[')) return html
  const reader = createReader(html)
  let done = ''
  let at = 0
  openings.lastIndex = 0
  for (let found = openings.exec(html); found; found = openings.exec(html)) {
    const name = found[1]?.toLowerCase()
    if (!name) continue
    const isEscaped = found[0].startsWith('[[')
    const start = found.index + (isEscaped ? 1 : 0)
    const shortcode = reader.read(start, name)
    if (!shortcode) continue
    const end = start + shortcode.source.length
    const isLiteral = isEscaped && html[end] === ']'
    done += html.slice(at, isLiteral ? found.index : start) + (isLiteral ? shortcode.source : replace(shortcode))
    at = isLiteral ? end + 1 : end
    openings.lastIndex = at
  }
  return done + html.slice(at)
}

/** Remembers where the next ending of each kind is, so that a long text is searched once only. */
function createReader(html: string) {
  const lower = html.toLowerCase()
  const next = new Map<string, number>()
  function find(text: string, from: number): number {
    const known = next.get(text)
    if (known !== undefined && (known === -1 || known >= from)) return known
    const at = lower.indexOf(text, from)
    next.set(text, at)
    return at
  }
  function read(start: number, name: string): Shortcode | undefined {
    const end = find(']', start)
    if (end < 0) return undefined
    const inner = html.slice(start + 1 + name.length, end)
    const isEmpty = inner.endsWith('/')
    const closing = isEmpty ? -1 : find(`[/${name}]`, end)
    const isClosed = closing >= 0 && (/^(?:caption|wp_caption|embed)$/.test(name) || !within(`[${name}`, end, closing))
    const stop = isClosed ? closing + name.length + 3 : end + 1
    return {
      name,
      attributes: parseShortcodeAttributes(isEmpty ? inner.slice(0, -1) : inner),
      content: isClosed ? html.slice(end + 1, closing) : undefined,
      source: html.slice(start, stop),
    }
  }
  function within(text: string, from: number, to: number) {
    const at = find(text, from)
    return at >= 0 && at < to
  }
  return { read }
}

const pairs = /([\w-]{1,60})\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s'"]+))|"([^"]*)"|'([^']*)'|(\S+)/g

/** `name="value"`, without a name by place: '0', '1' … */
export function parseShortcodeAttributes(written: string): Attributes {
  const attributes: Attributes = Object.create(null)
  let place = 0
  const text = written.replace(/[\u00a0\u200b]/g, ' ').replace(/[“”″]|&quot;|&#8220;|&#8221;/g, '"').replace(/&#(?:0?39|8217);/g, "'")
  for (const [, name, double, single, bare, ...loose] of text.matchAll(pairs)) {
    const value = double ?? single ?? bare ?? loose.find((each) => each !== undefined) ?? ''
    attributes[name ? name.toLowerCase() : String(place++)] = value
  }
  return attributes
}

const looksLikeOne = /\[(\/?)([a-z][\w-]{1,40})((?: [^[\]<>]{0,300})?)(\/?)\]/gi

/** Names of what looks like other shortcodes: with attributes, closed, or named as no word in brackets would be. */
export function listUnknownShortcodes(html: string): string[] {
  if (!html.includes('[')) return []
  const isKnown = new RegExp(`^(?:${known})$`, 'i')
  const found = [...html.matchAll(looksLikeOne)].filter(([, , name = '']) => !isKnown.test(name))
  const closed = new Set(found.filter(([, slash]) => slash).map(([, , name]) => name))
  return found
    .filter(([, slash, name = '', rest = '', end]) => !slash && (/=["'\w]/.test(rest) || end || closed.has(name) || /[_-]/.test(name)))
    .map(([, , name = '']) => name)
}
