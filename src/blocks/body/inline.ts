import type { Inline, Mark } from './format.ts'

/** Words next to each other that wear the same mark, so that one link is one link whatever stands within it. */
export interface Run {
  mark: Mark | undefined
  pieces: Inline[]
}

/** The runs of words by their mark at a depth: 0 the outermost. */
export function runsOf(content: readonly Inline[], depth: number): Run[] {
  const runs: Run[] = []
  for (const piece of content) {
    const mark = piece.marks?.[depth]
    const last = runs.at(-1)
    if (last && isSame(last.mark, mark)) last.pieces.push(piece)
    else runs.push({ mark, pieces: [piece] })
  }
  return runs
}

function isSame(one: Mark | undefined, other: Mark | undefined): boolean {
  if (one?.type !== other?.type) return false
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** The HTML element of each mark but links and abbreviations, which have attributes. */
export const elementOf = {
  strong: 'strong', em: 'em', underline: 'u', strike: 's', highlight: 'mark', small: 'small',
  subscript: 'sub', superscript: 'sup', keyboard: 'kbd', code: 'code',
} as const
