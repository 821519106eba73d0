/**
 * Articles: what the paper publishes. One main section gives an article its address, it may stand in others;
 * it carries its bylines, its topics and, where there is one, its lead picture.
 */
import { Body } from '#blocks/body/model.ts'
import type { Medium } from '#blocks/media/model.ts'
import { isLanguage } from '#kernel/language.ts'
import { z } from 'zod'

export const articleStates = ['draft', 'inReview', 'approved', 'scheduled', 'published', 'private', 'archived', 'retracted'] as const
export type ArticleState = (typeof articleStates)[number]

const Moment = z.iso.datetime({ precision: 3 })

export const NewArticle = z.object({
  /** The wished last part of the address; '' makes one of the headline. */
  slug: z.string().default(''),
  headline: z.string().trim().min(1).max(500),
  standfirst: z.string().trim().max(2000).default(''),
  body: Body,
  state: z.enum(articleStates).default('draft'),
  publishedAt: Moment.nullable().default(null),
  /** When its words last changed for readers; the moment of saving if not given. */
  updatedAt: Moment.optional(),
  sectionId: z.string(),
  furtherSectionIds: z.array(z.string()).default([]),
  topicIds: z.array(z.string()).default([]),
  bylines: z.array(z.object({ contributorId: z.string(), role: z.string().max(120).default('') })).default([]),
  lead: z.object({
    mediumId: z.string(), alt: z.string().max(2000).default(''), caption: z.string().max(5000).default(''), credit: z.string().max(500).default(''),
  }).nullable().default(null),
  /** A language tag; '' is the paper's own. */
  language: z.string().max(35).refine((tag) => tag === '' || isLanguage(tag), 'must be a language tag such as "yo"').default(''),
  /** The article it is a translation of. */
  originalId: z.string().nullable().default(null),
  /** Wants a password: the headline may be known, the text stands nowhere. */
  isLocked: z.boolean().default(false),
  /** Kept at the head of the front page by an editor. */
  isPinned: z.boolean().default(false),
  commentsOpen: z.boolean().default(true),
  /** What search engines and shared links say of it; '' is the standfirst, else its first words. */
  description: z.string().trim().max(400).default(''),
  /** Who paid for it: then it is marked wherever it stands, and its links say so; '' for all the newsroom's own. */
  sponsor: z.string().trim().max(120).default(''),
})
export type NewArticle = z.input<typeof NewArticle>

export interface Byline {
  contributorId: string
  name: string
  slug: string
  role: string
  picture: Medium | undefined
}

export interface Translation {
  id: string
  slug: string
  sectionId: string
  language: string
}

export interface Article {
  id: string
  slug: string
  sectionId: string
  headline: string
  standfirst: string
  body: Body
  excerpt: string
  words: number
  state: ArticleState
  isLocked: boolean
  isPinned: boolean
  publishedAt: string | undefined
  updatedAt: string
  /** '' is the paper's own. */
  language: string
  /** The article it is a translation of. */
  originalId: string | null
  /** The same in other languages, where every reader may read it. */
  translations: Translation[]
  description: string
  sponsor: string
  lead: { mediumId: string; medium: Medium | undefined; alt: string; caption: string; credit: string } | undefined
  commentsOpen: boolean
  commentCount: number
  mentionCount: number
  cardHash: string
  correctionCount: number
  /** Why it was taken back, in a sentence for readers; '' where it was not. */
  retraction: string
  bylines: Byline[]
  topics: { id: string; slug: string; name: string }[]
  /** Every section it stands in directly, the main one first. */
  sectionIds: string[]
}

/** What readers are told in the place of an article that was taken back. */
export const Retraction = z.string().trim().min(1, 'must say why in a sentence').max(2000)

/** What is older is no news that others wait to be told of: so an import of the paper's past tells nobody. */
export const newsDays = 7

declare module '#kernel/events.ts' {
  interface Events {
    'article.published': { id: string }
    'article.withdrawn': { id: string }
    /** What a list of readers shows of an article changed: it came, went or says something else. `listedAt` is where it stands, or stood. */
    'article.listed': { id: string; listedAt: string; sectionIds: string[]; topicIds: string[]; contributorIds: string[] }
  }
}

/** Moves with anything about one article. */
export const articleTag = (id: string) => `article:${id}`
/** Moves when any list of all articles might change: front page, feed. */
export const articlesTag = 'articles'

/** Whether every reader may know it: published, and its time has come. */
export const isPublic = (article: { state: ArticleState }) => article.state === 'published'

/** Updated is worth saying only when readers could have read the older words: a minute after publication. */
export const isUpdated = ({ publishedAt, updatedAt }: { publishedAt: string | undefined; updatedAt: string }) =>
  publishedAt !== undefined && Date.parse(updatedAt) - Date.parse(publishedAt) >= 60_000
