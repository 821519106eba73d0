import type { Alignment, Inline, Lines, Mark, Node } from './conversion.ts'
import { keepLines, type Piece, setParagraph, splitRun } from './run.ts'

/** Where an article is put together: words gather into a run, a block ends the run and stands after it. */
export interface Flow {
  readonly nodes: Node[]
  words(text: string, marks: Mark[], lines: Lines): void
  lineBreak(): void
  /** The words that follow stand so, until the run ends. */
  align(alignment: Alignment): void
  endRun(): void
  put(more: Node | Node[]): void
}

export type SetRun = (paragraphs: Inline[][], alignment: Alignment) => Node[]

export function createFlow(setRun: SetRun): Flow {
  const nodes: Node[] = []
  let run: Piece[] = []
  let readAs: Lines = 'html'
  let alignment: Alignment = null

  function words(text: string, marks: Mark[], lines: Lines) {
    if (run.length === 0) readAs = lines
    if (lines === 'html' || !text.includes('\n')) return void run.push({ text: lines === 'kept' ? text : collapsed(text), marks })
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) run.push('line')
      if (line) run.push({ text: lines === 'kept' ? line : collapsed(line), marks })
    }
  }
  function endRun() {
    if (run.length === 0) return
    const paragraphs = (readAs === 'kept' ? [keepLines(run)] : splitRun(run, readAs)).map(setParagraph).filter(saysSomething)
    run = []
    if (paragraphs.length > 0) for (const node of setRun(paragraphs, alignment)) nodes.push(node)
  }
  function put(more: Node | Node[]) {
    endRun()
    for (const node of Array.isArray(more) ? more : [more]) nodes.push(node)
  }
  return {
    nodes,
    words,
    endRun,
    put,
    lineBreak: () => void run.push('break'),
    align: (wanted) => {
      alignment = wanted
    },
  }
}

const collapsed = (text: string) => (/[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text)
const saysSomething = (inline: Inline[]) => inline.some(({ text }) => text !== undefined && /[^\s\u200b\ufeff]/.test(text))

/** Breaks stand between what were paragraphs where only one run of words may stand: headings and captions. */
export const joinParagraphs = (paragraphs: Inline[][]): Inline[] =>
  paragraphs.flatMap((inline, at) => (at === 0 ? inline : [{ type: 'hardBreak' as const }, ...inline]))
