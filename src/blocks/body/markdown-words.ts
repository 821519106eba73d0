import { absolute, type Feed } from './feed-words.ts'
import type { Inline, Mark } from './format.ts'
import { elementOf, runsOf } from './inline.ts'
import { escaped } from './markup.ts'
import { textOfInline } from './text.ts'

/**
 * Words with their marks as CommonMark (https://spec.commonmark.org/0.31.2/). No sign in a text can become markup: what could open anything
 * is escaped, and what counts only at the beginning of a line is where it stands there. Marks CommonMark has no sign for are its inline HTML.
 */
export function markdownWords(content: readonly Inline[], feed: Feed): string {
  const lines = inline(content, feed, 0).split('\n').map((line) => line.replace(/^[ \t]+|[ \t]+$/g, ''))
  return lines.map(safeStart).join('\n').replace(/(?:\\\n)+$|^(?:\\?\n)+/g, '').replace(/\\$/, (end) => (endsInBreak(content) ? '' : end))
}

/** A text in one line: a headline, a name. */
export const markdownText = (text: string): string => safeStart(plain(text).trim())

const endsInBreak = (content: readonly Inline[]) => content.at(-1)?.type === 'hardBreak'

/** Signs that begin a heading, a quotation, a list or a rule, but only at the beginning of a line. */
const safeStart = (line: string) => line.replace(/^[#>+=-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2')

const plain = (text: string) =>
  text.replace(/[\t\n\r\f\v ]+/g, ' ').replace(/[\\`*_[\]<~|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&')

function inline(content: readonly Inline[], feed: Feed, depth: number): string {
  let words = ''
  const runs = runsOf(content, depth)
  runs.forEach(({ mark, pieces }, at) => {
    if (mark) words += marked(mark, pieces, feed, depth, { before: words.at(-1) ?? '', after: textOfInline(runs[at + 1]?.pieces ?? [])[0] ?? '' })
    else for (const piece of pieces) words += piece.type === 'text' ? plain(piece.text) : '\\\n'
  })
  return words
}

interface Neighbours {
  before: string
  after: string
}
const signs = { strong: '**', em: '_', strike: '~~' } as const

function marked(mark: Mark, pieces: Inline[], feed: Feed, depth: number, beside: Neighbours): string {
  if (mark.type === 'code') return codeSpan(textOfInline(pieces))
  const words = inline(pieces, feed, depth + 1)
  if (mark.type === 'link') return linked(words, absolute(mark.attrs.href, feed), mark.attrs.title)
  if (mark.type === 'abbreviation') return `<abbr title="${escaped(mark.attrs.title)}">${words}</abbr>`
  const tag = elementOf[mark.type]
  const sign = mark.type in signs ? signs[mark.type as keyof typeof signs] : undefined
  return sign ? between(sign, tag, words, beside) : `<${tag}>${words}</${tag}>`
}

/** Emphasis counts only where its sign stands against a word and no other word against the sign; elsewhere its element does. */
function between(sign: string, tag: string, words: string, { before, after }: Neighbours): string {
  const [, space = '', inner = '', end = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? []
  const isFree = (sign: string, other: string) => !sign || /[\s\p{P}\p{S}]/u.test(sign) || other === ''
  const isPlain = /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/su.test(inner)
  if (!inner) return words
  if (isPlain && (space || isFree(before, '.')) && (end || isFree(after, '.'))) return space + sign + inner + sign + end
  return `${space}<${tag}>${inner}</${tag}>${end}`
}

function codeSpan(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const fence = '`'.repeat(Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  const pad = /^[` ]|[` ]$/.test(line) ? ' ' : ''
  return line.trim() ? fence + pad + line + pad + fence : line
}

/** A link, or the words alone where it may lead nowhere. */
export const linked = (words: string, href: string | undefined, title = ''): string =>
  href ? `[${words}](${destination(href)}${title ? ` "${title.replace(/\s+/g, ' ').replace(/[\\"&]/g, '\\$&')}"` : ''})` : words

/** An address in signs that end neither itself nor the link. */
export const destination = (href: string) => href.replace(/[\s<>()\\*_`[\]~|&]/g, (sign) => (sign === '&' || sign === '_' || sign === '~' || sign === '*' ? sign : encodeURIComponent(sign).replace(/[()]/g, (round) => `%${round.charCodeAt(0).toString(16)}`)))
