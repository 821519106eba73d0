import { Parser } from 'htmlparser2'
import { escaped, linked, webAddress } from './links.ts'

/** Whoever nests deeper means harm: each open element is written again in every paragraph. */
const deepestInline = 8
const deepestQuotation = 4

interface Open {
  name: string
  /** '' where the tag is left out. */
  tag: string
}
interface Sheet {
  html: string
  /** The paragraph being written, if one is begun. */
  paragraph: string | undefined
  open: Open[]
  /** How many more are open than are written. */
  tooDeep: number
  /** The quotations around; false for one that is left out. */
  quotations: boolean[]
}

/**
 * Words typed with a little markup as HTML: an empty line ends a paragraph, a line end is a line break, bare addresses are links.
 * Whatever it is given, it writes only paragraphs, breaks, quotations, the tags named, and escaped text.
 */
export function writeParagraphs(text: string, tags: string[]): string {
  const sheet: Sheet = { html: '', paragraph: undefined, open: [], tooDeep: 0, quotations: [] }
  // The parser gives words in pieces, one for each entity; an address must be seen whole.
  let words = ''
  const writeWords = () => {
    if (words) writeText(sheet, words)
    words = ''
  }
  const parser = new Parser({
    ontext: (piece) => void (words += piece),
    onopentag(name, attributes) {
      writeWords()
      if (tags.includes(name)) openInline(sheet, name, attributes)
      else openBlock(sheet, name)
    },
    onclosetag(name) {
      writeWords()
      if (tags.includes(name)) closeInline(sheet, name)
      else closeBlock(sheet, name)
    },
    onend: writeWords,
  })
  parser.end(text)
  breakParagraph(sheet)
  return sheet.html + sheet.quotations.map((isWritten) => (isWritten ? '</blockquote>' : '')).join('')
}

function openBlock(sheet: Sheet, name: string) {
  if (name === 'p') breakParagraph(sheet)
  if (name === 'br' && sheet.paragraph !== undefined) sheet.paragraph += '<br>'
  if (name !== 'blockquote') return
  breakParagraph(sheet)
  const isWritten = sheet.quotations.length < deepestQuotation
  sheet.quotations.push(isWritten)
  if (isWritten) sheet.html += '<blockquote>'
}

function closeBlock(sheet: Sheet, name: string) {
  if (name === 'p') breakParagraph(sheet)
  if (name !== 'blockquote' || !sheet.quotations.length) return
  breakParagraph(sheet)
  if (sheet.quotations.pop()) sheet.html += '</blockquote>'
}

function openInline(sheet: Sheet, name: string, attributes: Record<string, string>) {
  if (sheet.open.length === deepestInline) {
    sheet.tooDeep++
    return
  }
  const tag = tagOf(sheet, name, attributes)
  sheet.open.push({ name, tag })
  if (sheet.paragraph !== undefined) sheet.paragraph += tag
}

/** The parser closes in the order of opening reversed, also what the writer forgot to close. */
function closeInline(sheet: Sheet, name: string) {
  if (sheet.tooDeep > 0) {
    sheet.tooDeep--
    return
  }
  const closed = sheet.open.pop()
  if (sheet.paragraph !== undefined && closed?.tag) sheet.paragraph += `</${name}>`
}

function tagOf(sheet: Sheet, name: string, attributes: Record<string, string>): string {
  if (name === 'abbr' && attributes.title) return `<abbr title="${escaped(attributes.title)}">`
  if (name !== 'a') return `<${name}>`
  const href = isWithin(sheet, 'a') ? undefined : webAddress(attributes.href ?? '')
  return href ? `<a href="${escaped(href)}" rel="nofollow ugc">` : ''
}

function writeText(sheet: Sheet, text: string) {
  const write = isWithin(sheet, 'a') || isWithin(sheet, 'code') ? escaped : linked
  for (const [at, piece] of text.split(/\n[^\S\n]*\n\s*/).entries()) {
    if (at > 0) breakParagraph(sheet)
    const words = sheet.paragraph === undefined ? piece.trimStart() : piece
    if (!words) continue
    sheet.paragraph ??= sheet.open.map((each) => each.tag).join('')
    sheet.paragraph += words.split('\n').map(write).join('<br>')
  }
}

const isWithin = (sheet: Sheet, name: string) => sheet.open.some((each) => each.name === name && each.tag)

function breakParagraph(sheet: Sheet) {
  if (sheet.paragraph !== undefined) {
    const closing = sheet.open.toReversed().map(({ name, tag }) => tag && `</${name}>`).join('')
    sheet.html += `<p>${withoutLastBreaks(sheet.paragraph)}${closing}</p>`
  }
  sheet.paragraph = undefined
}

function withoutLastBreaks(paragraph: string): string {
  let kept = paragraph.trimEnd()
  while (kept.endsWith('<br>')) kept = kept.slice(0, -4).trimEnd()
  return kept
}
