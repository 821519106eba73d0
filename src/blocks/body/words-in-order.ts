import type { Inline, Mark } from './format.ts'
import { marks } from './marks.ts'

const rankOf = new Map(Object.keys(marks).map((name, rank) => [name, rank]))
const rank = (mark: Mark) => rankOf.get(mark.type) ?? rankOf.size

/** Marks outermost first, the first of each kind only: two spellings of one text are one text. */
export function inOrder(worn: Mark[]): Mark[] {
  if (worn.length < 2) return worn
  return worn.filter((mark, at) => worn.findIndex((other) => other.type === mark.type) === at).sort((one, other) => rank(one) - rank(other))
}

export const withoutMarks = (content: Inline[]): Inline[] => content.map(({ marks: _, ...words }) => words)

/** Words of the same marks in one piece, no empty piece among them, and no list of marks where there are none. */
export function joinWords(content: Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const piece of content) {
    if (piece.marks?.length === 0) delete piece.marks
    const last = joined.at(-1)
    if (piece.type === 'text' && piece.text === '') continue
    if (piece.type === 'text' && last?.type === 'text' && sameMarks(last.marks, piece.marks)) last.text += piece.text
    else joined.push(piece)
  }
  return joined
}

const sameMarks = (one: Mark[] | undefined, other: Mark[] | undefined) => one === other || JSON.stringify(one) === JSON.stringify(other)
