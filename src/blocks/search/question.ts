import { wordsIn } from './fold.ts'

/** Words that must stand next to each other: one, or a phrase. */
export interface Term {
  words: string[]
  /** The last word is only begun: "lag" finds "lagoon". */
  isBegun: boolean
}
/** What a reader asks for: all of `wanted` and none of `unwanted`. */
export interface Asked {
  wanted: Term[]
  unwanted: Term[]
}

/** A question longer than this is answered with a sentence. */
export const mostQuestion = 200
const mostTerms = 16

/**
 * Reads a question: words (all are wanted), "phrases" in any quotation marks, and -exclusions. A word with a hyphen or an apostrophe in it is a phrase; an ’s at its end is none.
 * With `isTyping` the last word counts as begun. Nothing is wanted where there is no letter or figure.
 */
export function readQuestion(text: string, { isTyping = false } = {}): Asked {
  const asked: Asked = { wanted: [], unwanted: [] }
  for (const { isUnwanted, words } of termsIn(text)) {
    const list = isUnwanted ? asked.unwanted : asked.wanted
    if (words.length && asked.wanted.length + asked.unwanted.length < mostTerms) list.push({ words: words.slice(0, mostTerms), isBegun: false })
  }
  const last = asked.wanted.at(-1)
  if (isTyping && last && /[\p{L}\p{N}\p{M}]$/u.test(text)) last.isBegun = true
  return asked
}

function* termsIn(text: string) {
  const plain = text.replace(/[“”„«»‟＂]/g, '"')
  for (const [, before, minus, phrase, word] of plain.matchAll(/(^|[\s"])(-?)(?:"([^"]+)"|([^\s"]+))/g)) {
    const words = [...wordsIn(phrase ?? word ?? '')].map((found) => found.word)
    yield { isUnwanted: minus === '-' && before !== '"', words }
  }
}
