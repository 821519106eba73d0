/** Teasers: an article as a list shows it, with just what a list needs. */
import type { Medium } from '#blocks/media/model.ts'

export interface Teaser {
  id: string
  slug: string
  sectionId: string
  headline: string
  standfirst: string
  excerpt: string
  publishedAt: string
  language: string
  commentCount: number
  lead: { medium: Medium; alt: string } | undefined
  bylines: { name: string; slug: string }[]
}

/** Which articles: all of them, or those of one section (and below it), one contributor, one topic. */
export type Lot = { of: 'all' } | { of: 'section' | 'contributor' | 'topic'; id: string }

export const teasersOnPage = 20
/** Beyond this page lists answer 404: nobody reads there, and counting so far costs. */
export const lastPage = 5000
