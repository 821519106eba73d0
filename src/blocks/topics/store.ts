import type { Db, Trx } from '#kernel/db.ts'
import { containing, likeAnyCase } from '#kernel/dialect.ts'
import type { Topic } from './model.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    topics: Topic
  }
}

export const findTopic = (db: Db, id: string) => db.selectFrom('topics').selectAll().where('id', '=', id).executeTakeFirst()
export const findTopicBySlug = (db: Db, slug: string) => db.selectFrom('topics').selectAll().where('slug', '=', slug).executeTakeFirst()

export const upsertTopic = (trx: Trx, { articleCount, ...topic }: Topic) =>
  trx.insertInto('topics').values({ ...topic, articleCount }).onConflict((conflict) => conflict.column('id').doUpdateSet(topic)).execute()

/** The number is kept, not counted, so that a topic costs the same among a hundred thousand articles. */
export const addToTopicCount = (trx: Trx, id: string, difference: number) =>
  trx.updateTable('topics').set((eb) => ({ articleCount: eb('articleCount', '+', difference) })).where('id', '=', id).execute()

export type ListedTopic = Pick<Topic, 'id' | 'slug' | 'name' | 'articleCount'>
const listed = ['id', 'slug', 'name', 'articleCount'] as const

/** Those that most articles stand under. */
export const listTopicsByUse = (db: Db, limit: number): Promise<ListedTopic[]> =>
  db.selectFrom('topics').select(listed).where('articleCount', '>', 0).orderBy('articleCount', 'desc').orderBy('slug', 'desc').limit(limit).execute()

/** All that have articles, in the order of their addresses; `after` the slug of one, where the list goes on. */
export const listTopicsPage = (db: Db, limit: number, after = ''): Promise<ListedTopic[]> =>
  db.selectFrom('topics').select(listed).where('slug', '>', after).where('articleCount', '>', 0).orderBy('slug').limit(limit).execute()

export const deleteTopic = (trx: Trx, id: string) => trx.deleteFrom('topics').where('id', '=', id).execute()

/** All of whose names have these words in them, or just all, those with most articles first; also those no article is about yet. */
export const searchTopics = (db: Db, words: string, { limit, skip = 0 }: { limit: number; skip?: number }): Promise<Topic[]> => {
  const all = db.selectFrom('topics').selectAll()
  const found = words.trim() ? all.where((eb) => likeAnyCase(db, eb.ref('name'), containing(words.trim()))) : all
  return found.orderBy('articleCount', 'desc').orderBy('slug').limit(limit).offset(skip).execute()
}

export const listTopicsOf = async (db: Db, ids: string[]): Promise<Topic[]> => (ids.length ? db.selectFrom('topics').selectAll().where('id', 'in', ids).execute() : [])
