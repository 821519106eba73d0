import type { Body } from '#blocks/body/model.ts'
import type {} from '#blocks/articles/store.ts'
import type {} from '#blocks/corrections/store.ts'
import type { Medium } from '#blocks/media/model.ts'
import { mediumAt, mediumFromJson } from '#blocks/media/store.ts'
import type { Episode } from '#blocks/shows/model.ts'
import type {} from '#blocks/shows/store.ts'
import type {} from '#blocks/topics/store.ts'
import type { Db } from '#kernel/db.ts'
import { jsonArrayFrom, parsed } from '#kernel/dialect.ts'
import { sql } from 'kysely'

/** What a feed tells of an article beyond its teaser. */
export interface Further {
  body: Body
  updatedAt: string
  caption: string
  topics: { id: string; name: string }[]
  /** Oldest first. */
  corrections: { at: string; sentence: string }[]
}

/** By id, in one query. */
export async function listFurther(db: Db, ids: string[]): Promise<Map<string, Further>> {
  if (!ids.length) return new Map()
  const rows = await db.selectFrom('articles').select(['id', 'body', 'updatedAt', 'leadCaption as caption'])
    .select((eb) => jsonArrayFrom(db, eb.selectFrom('articleTopics').innerJoin('topics', 'topics.id', 'articleTopics.topicId')
      .select(['topics.id', 'topics.name', 'articleTopics.position']).whereRef('articleTopics.articleId', '=', 'articles.id')).as('topics'))
    .select((eb) => jsonArrayFrom(db, eb.selectFrom('corrections').select(['at', 'sentence']).whereRef('corrections.articleId', '=', 'articles.id')).as('corrections'))
    .where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, body, topics, corrections, ...row }) => {
    const named = parsed<{ id: string; name: string; position: number }[]>(topics).sort((one, other) => one.position - other.position)
    return [id, { ...row, body: JSON.parse(body) as Body, topics: named.map(({ position: _, ...topic }) => topic), corrections: parsed<Further['corrections']>(corrections).sort(byTime) }]
  }))
}

/** An episode as a podcast tells it. */
export interface PodcastEpisode extends Omit<Episode, 'transcript' | 'chapters' | 'showId' | 'mediaId' | 'stillId'> {
  /** From 1, in the order of their days. */
  number: number
  hasTranscript: number
  hasChapters: number
  medium: Medium | undefined
  still: Medium | undefined
}

/** The latest of a show whose day has come, latest first. */
export async function listPodcastEpisodes(db: Db, showId: string, { now, limit }: { now: string; limit: number }): Promise<PodcastEpisode[]> {
  const numbered = db.selectFrom('episodes').select(['id', sql<number>`row_number() over (order by "publishedAt", id)`.as('number')])
    .where('showId', '=', showId).where('publishedAt', '<=', now)
  const rows = await db.selectFrom('episodes as e').innerJoin(numbered.as('n'), 'n.id', 'e.id')
    .select(['e.id', 'e.slug', 'e.title', 'e.description', 'e.url', 'e.seconds', 'e.publishedAt', 'e.stillAlt', 'n.number'])
    .select(sql<number>`case when e.transcript = '' then 0 else 1 end`.as('hasTranscript'))
    .select(sql<number>`case when e.chapters = '[]' then 0 else 1 end`.as('hasChapters'))
    .select([mediumAt(db, 'e.mediaId').as('medium'), mediumAt(db, 'e.stillId').as('still')])
    .orderBy('e.publishedAt', 'desc').orderBy('e.id', 'desc').limit(limit).execute()
  return rows.map(({ medium, still, number, ...row }) => ({ ...row, number: Number(number), medium: mediumFromJson(medium), still: mediumFromJson(still) }))
}

const byTime = (one: { at: string }, other: { at: string }) => (one.at < other.at ? -1 : 1)
