/**
 * Search: everything readers may open, found by any word in it. Texts are folded (accents, case and curly signs forgotten) by our own code,
 * so that both databases find the same; what a reader asks is read by our own rules, and no sign of an engine's language can reach it.
 */
export { foldWord, wordsIn } from './fold.ts'
export { type Asked, mostQuestion, readQuestion, type Term } from './question.ts'

export const documentKinds = ['article', 'page', 'episode', 'contributor', 'quotation'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What a reader may narrow a search to. Sections and contributors are ids, days are moments in UTC. */
export interface Narrowing {
  kind?: DocumentKind | undefined
  sectionId?: string | undefined
  contributorId?: string | undefined
  from?: string | undefined
  before?: string | undefined
}

/** A thing as it is found: three zones of words, the first weighing most, and by what it can be narrowed. */
export interface SearchDocument {
  kind: DocumentKind
  thingId: string
  /** ISO moment, or '' for what has no time. */
  listedAt: string
  headline: string
  standfirst: string
  body: string
  /** `_section_…`, `_by_…`: words no reader can ask for, since theirs hold letters and figures alone. */
  facets: string[]
}

export const sectionFacet = (id: string) => `_section_${id.replaceAll('-', '')}`
export const contributorFacet = (id: string) => `_by_${id.replaceAll('-', '')}`
export const kindFacet = (kind: DocumentKind) => `_kind_${kind}`

/** Where the words of a question stand in what was found: all in the headline, all above the body, anywhere. */
export type Tier = 'headline' | 'top' | 'anywhere'
export const tiers: Tier[] = ['headline', 'top', 'anywhere']

export const resultsOnPage = 20
/** Found things are counted, and can be leafed through, as far as this. */
export const mostCounted = 1000
export const lastPageOfResults = mostCounted / resultsOnPage
export const suggestionsShown = 8
