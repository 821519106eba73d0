import type { Term } from './question.ts'

/** What is known of something found anywhere in its text. */
export interface Candidate {
  id: number
  listedAt: string
  /** Folded. */
  body: string
}

/** A body of this many signs is an article of usual length. */
const usualLength = 3000
const yearMs = 365 * 86_400_000

/**
 * Best first. How often each term stands in a body counts less with each time and less in a long one, as in BM25 (Robertson and Zaragoza,
 * "The Probabilistic Relevance Framework", 2009; k1 = 1.2, b = 0.75, without its rarity of words: every term must stand there anyway);
 * of two alike the newer goes first.
 */
export function rankByBody<C extends Candidate>(candidates: C[], terms: Term[], now: Date): C[] {
  const scores = new Map(candidates.map((candidate) => [candidate.id, scoreOf(candidate, terms, now)]))
  return candidates.toSorted((one, other) => (scores.get(other.id) ?? 0) - (scores.get(one.id) ?? 0) || other.id - one.id)
}

function scoreOf({ body, listedAt }: Candidate, terms: Term[], now: Date): number {
  const norm = 1.2 * (0.25 + (0.75 * body.length) / usualLength)
  const words = terms.reduce((sum, term) => {
    const times = countOf(body, term)
    return sum + times / (times + norm)
  }, 0)
  const age = listedAt ? Math.max(0, now.getTime() - Date.parse(listedAt)) : yearMs
  return words + 0.4 * Math.exp(-age / yearMs)
}

function countOf(body: string, { words, isBegun }: Term): number {
  const text = ` ${words.join(' ')}${isBegun ? '' : ' '}`
  const around = ` ${body} `
  let times = 0
  for (let at = around.indexOf(text); at !== -1; at = around.indexOf(text, at + text.length - 1)) times++
  return times
}
