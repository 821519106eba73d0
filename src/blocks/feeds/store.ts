import type { Body } from '#blocks/body/model.ts'
import type {} from '#blocks/articles/store.ts'
import type {} from '#blocks/corrections/store.ts'
import type {} from '#blocks/topics/store.ts'
import type { Db } from '#kernel/db.ts'
import { jsonArrayFrom, parsed } from '#kernel/dialect.ts'

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

const byTime = (one: { at: string }, other: { at: string }) => (one.at < other.at ? -1 : 1)
