import type { Inline, Lines, Mark } from './conversion.ts'
import { drawFaces } from './smilies.ts'
import { setType, startReading } from './typography.ts'

export interface WordsPiece {
  text: string
  marks: Mark[]
}
/** A run is what stands between two blocks: words, written breaks (`<br>`) and ends of lines. */
export type Piece = WordsPiece | 'break' | 'line'
export type Paragraph = (WordsPiece | 'break')[]

const isBlank = (piece: WordsPiece) => /^[ \t\n\r\f]*$/.test(piece.text)

/** Two breaks, or a blank line where lines count, end a paragraph; what one line end means depends on how lines are read. */
export function splitRun(run: Piece[], lines: Lines): Paragraph[] {
  const [only] = run
  if (run.length === 1 && typeof only === 'object') return [[only]]
  const paragraphs: Paragraph[] = [[]]
  let breaks = 0
  let ends = 0
  for (const piece of run) {
    if (piece === 'break') breaks += 1
    else if (piece === 'line') ends += 1
    else if (breaks + ends > 0 && isBlank(piece)) continue
    else {
      if (breaks > 1 || ends > 1) paragraphs.push([])
      else if (breaks + ends > 0) paragraphs.at(-1)?.push(breaks > 0 || lines === 'classic' ? 'break' : { text: ' ', marks: [] })
      paragraphs.at(-1)?.push(piece)
      breaks = 0
      ends = 0
    }
  }
  return paragraphs
}

/** Each end of line stands, and so do the spaces: poems and forms in type. */
export const keepLines = (run: Piece[]): Paragraph =>
  run.map((piece) => (piece === 'line' || piece === 'break' ? 'break' : { ...piece, text: keepSpaces(piece.text) }))
const keepSpaces = (text: string) => text.replaceAll('\t', '    ').replace(/ {2,}|^ /g, (spaces) => '\u00a0'.repeat(spaces.length))

export function setParagraph(paragraph: Paragraph): Inline[] {
  const inline: Inline[] = []
  const reading = startReading()
  let afterSpace = true
  const pieces = trimBreaks(paragraph)
  for (const [at, piece] of pieces.entries()) {
    if (piece === 'break') {
      trimEnd(inline)
      inline.push({ type: 'hardBreak' })
      reading.before = ''
      afterSpace = true
    } else {
      const text = afterSpace ? piece.text.replace(/^[ \n]+/, '') : piece.text
      if (text === '') continue
      afterSpace = /[ \n]$/.test(text)
      reading.next = firstOf(pieces[at + 1])
      const typed = isCode(piece.marks) ? text : setType(drawFaces(text), reading)
      if (isCode(piece.marks)) reading.before = 'x'
      addText(inline, typed, piece.marks)
    }
  }
  trimEnd(inline)
  return inline
}

const firstOf = (piece: WordsPiece | 'break' | undefined) => (typeof piece === 'object' ? piece.text.slice(0, 1) : '')
const isCode = (marks: Mark[]) => marks.some(({ type }) => type === 'code' || type === 'keyboard')

function trimBreaks(paragraph: Paragraph): Paragraph {
  if (paragraph.length === 1 && paragraph[0] !== 'break') return paragraph
  const isWord = (piece: WordsPiece | 'break') => piece !== 'break' && !isBlank(piece)
  const first = paragraph.findIndex(isWord)
  return first < 0 ? [] : paragraph.slice(first, paragraph.findLastIndex(isWord) + 1)
}

function trimEnd(inline: Inline[]) {
  const last = inline.at(-1)
  if (last?.text === undefined) return
  last.text = last.text.replace(/(?<![ \n])[ \n]+$/, '')
  if (last.text === '') inline.pop()
}

function addText(inline: Inline[], text: string, marks: Mark[]) {
  const last = inline.at(-1)
  if (last?.text !== undefined && sameMarks(last.marks ?? [], marks)) last.text += text
  else inline.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text })
}

function sameMarks(one: Mark[], other: Mark[]): boolean {
  return one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other))
}
