import { wordsIn, type FoundWord } from './fold.ts'
import type { Term } from './question.ts'

/** A piece of a text, marked where it answers the question. */
export interface Piece {
  text: string
  isHit: boolean
}

const wordsBefore = 8
const wordsShown = 36

/** The whole text with every word that was asked for marked. */
export const marked = (text: string, terms: Term[]): Piece[] => piecesOf(text, hitsIn([...wordsIn(text)], terms), 0, text.length)

/** The stretch of a text that has most of what was asked for, as it was written; its beginning where it has none. */
export function snippetOf(text: string, terms: Term[]): Piece[] {
  const words = wordsEnough(text, terms)
  const hits = hitsIn(words, terms)
  const first = bestStart(words, hits)
  const last = words[Math.min(words.length, first + wordsShown) - 1]
  if (!last) return []
  const start = words[first]?.start ?? 0
  const isCut = { before: start > 0, after: text.slice(last.end).trim().length > 1 }
  const pieces = piecesOf(text, hits, start, isCut.after ? last.end : text.length)
  return [...(isCut.before ? [{ text: '… ', isHit: false }] : []), ...pieces, ...(isCut.after ? [{ text: ' …', isHit: false }] : [])]
}

const wordsAtOnce = 150

/** The words of a text as far as everything asked for has been met: a stretch near its beginning quotes as well as one far down. */
function wordsEnough(text: string, terms: Term[]): FoundWord[] {
  const words: FoundWord[] = []
  for (const word of wordsIn(text)) {
    words.push(word)
    if (words.length % wordsAtOnce === 0 && terms.every((term) => hitsIn(words, [term]).size > 0)) break
  }
  return words
}

/** The words of a text that answer the question; those of a phrase only where they stand together. */
function hitsIn(words: FoundWord[], terms: Term[]): Set<FoundWord> {
  const hits = new Set<FoundWord>()
  for (const { words: wanted, isBegun } of terms) {
    for (let at = 0; at + wanted.length <= words.length; at++) {
      const isHere = wanted.every((word, next) => isSame(words[at + next]?.word ?? '', word, isBegun && next === wanted.length - 1))
      if (isHere) for (const found of words.slice(at, at + wanted.length)) hits.add(found)
    }
  }
  return hits
}

const isSame = (word: string, wanted: string, isBegun: boolean) => (isBegun ? word.startsWith(wanted) : word === wanted)

/** The first word of the stretch with most different hits, a few words before the first of them. */
function bestStart(words: FoundWord[], hits: Set<FoundWord>): number {
  let best = { at: 0, score: 0 }
  words.forEach((word, at) => {
    if (!hits.has(word)) return
    const inside = words.slice(at, at + wordsShown - wordsBefore).filter((each) => hits.has(each))
    const score = new Set(inside.map((each) => each.word)).size * 100 + inside.length
    if (score > best.score) best = { at, score }
  })
  return Math.max(0, best.at - wordsBefore)
}

function piecesOf(text: string, hits: Set<FoundWord>, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  let at = from
  // A word that came apart into several stands at one place.
  const places = new Map([...hits].filter(({ start, end }) => start >= from && end <= to).map(({ start, end }) => [start, end]))
  for (const [start, end] of [...places].sort(([one], [other]) => one - other)) {
    if (start > at) pieces.push({ text: text.slice(at, start), isHit: false })
    pieces.push({ text: text.slice(start, end), isHit: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isHit: false })
  return pieces
}
