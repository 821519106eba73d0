import type { ArticleState } from '#blocks/articles/model.ts'
import type { StaticPage } from '#blocks/pages/model.ts'

const articleStates = new Map<string, ArticleState>([
  ['publish', 'published'], ['future', 'scheduled'], ['pending', 'inReview'], ['private', 'private'], ['draft', 'draft'],
])

/** What no reader ever saw and no editor misses: counted, and left out. */
const leftOut = new Map([
  ['trash', 'in the bin of the old site'],
  ['auto-draft', 'never more than an empty draft'],
  ['inherit', 'an earlier version of something else'],
])

export const reasonToLeaveOut = (status: string) => leftOut.get(status)

/** A state we do not know is none to show to readers. */
export const articleStateOf = (status: string): ArticleState => articleStates.get(status) ?? 'draft'
/** A page is there or it is not; what was to come later stays a draft. */
export const pageStateOf = (status: string): StaticPage['state'] => (status === 'publish' ? 'published' : status === 'private' ? 'private' : 'draft')

export const isKnownState = (status: string) => articleStates.has(status)
