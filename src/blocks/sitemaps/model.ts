/**
 * Sitemaps (https://www.sitemaps.org/protocol.html): an index, and below it one sitemap for each month of articles and for each other
 * kind of page. A month that is over changes no more, so a search engine need not read it again.
 */

/** The protocol allows 50,000 addresses in one sitemap; the rest is room for what is published before a new part is noticed. */
export const mostInSitemap = 45_000
/** So many articles of a month are still searched for the pictures in their text; in larger months only the lead pictures are named. */
export const mostSearched = 5000
export const mostPictures = 100
/** A news sitemap tells the last two days, and at most so many articles (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export const newsHours = 48
export const mostNews = 1000

export const sitemapKinds = ['articles', 'sections', 'pages', 'topics', 'contributors', 'shows', 'episodes', 'archive'] as const
export type SitemapKind = (typeof sitemapKinds)[number]

/** One sitemap below the index: of a month of articles, or of another kind; the first part of it, or a further one. */
export interface Leaf {
  kind: SitemapKind
  /** '2026-03', of articles only. */
  month?: string | undefined
  /** From 1. */
  part: number
}

export const leafPath = ({ kind, month, part }: Leaf) => `/sitemap-${[kind, month, part > 1 ? part : undefined].filter(Boolean).join('-')}.xml`
export const leafPattern = /^\/sitemap-(?:articles-(?<month>\d{4}-(?:0[1-9]|1[0-2]))|(?<kind>sections|pages|topics|contributors|shows|episodes|archive))(?:-(?<part>[1-9]\d{0,3}))?\.xml$/

/** An address as a sitemap names it. */
export interface Entry {
  /** Decoded, beginning with a slash. */
  path: string
  /** When it last changed, UTC ISO text; undefined where nothing has been there yet. */
  changedAt: string | undefined
  /** Paths of its pictures. */
  pictures: string[]
}

/** Bodies are JSON written by us, so a quotation mark inside a text is escaped and cannot look like this. */
export const mediaIdsInJson = (json: string) => [...json.matchAll(/"mediaId":"([^"\\]+)"/g)].map(([, id]) => id!)

export const later = (one: string, other: string | null | undefined) => (other && other > one ? other : one)
