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
  /** Who paid for it; '' for the newsroom's own. */
  sponsor: string
  lead: { medium: Medium; alt: string } | undefined
  bylines: { name: string; slug: string }[]
}

/** Which articles: all of them, or those of one section (and below it), one contributor, one topic. These have feeds, for they go on. */
export type StandingLot = { of: 'all' } | { of: 'section' | 'contributor' | 'topic'; id: string }
/** The same, or those published from one moment until before another. */
export type Lot = StandingLot | { of: 'span'; from: string; to: string }

export const teasersOnPage = 20

/** A place in a list: the article it is next to. */
export interface Cursor {
  listedAt: string
  id: string
}
/**
 * Which part of a list: from its head, by the number of the page, or next to an article. What is before or after an article stays so,
 * whatever is published meanwhile: lists are linked by these, and their pages can be kept and crawled for ever.
 */
export type Whereabouts = { page: number } | { before: Cursor } | { after: Cursor }
export const headOfList: Whereabouts = { page: 1 }
export const isHead = (where: Whereabouts) => 'page' in where && where.page === 1

/** A cursor as an address carries it, in signs that need no escape: "20260302T090000000Z~019…". */
export const cursorText = ({ listedAt, id }: Cursor) => `${listedAt.replace(/[-:.]/g, '')}~${id}`

/** Reads a cursor; `undefined` if this is none. */
export function readCursor(text: string): Cursor | undefined {
  const [, year, month, day, hour, minute, second, ms, id] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z~([0-9a-f-]{36})$/.exec(text) ?? []
  return id === undefined ? undefined : { listedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`, id }
}

/** The query of a list's address that leads to this part of it; '' for its head. */
export function whereaboutsQuery(where: Whereabouts): string {
  if ('before' in where) return `?before=${cursorText(where.before)}`
  if ('after' in where) return `?after=${cursorText(where.after)}`
  return where.page > 1 ? `?page=${where.page}` : ''
}
/** Beyond this page lists answer 404: nobody reads there, and counting so far costs. */
export const lastPage = 5000
