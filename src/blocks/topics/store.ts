import type { Db, Trx } from '#kernel/db.ts'
import type { Topic } from './model.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    topics: Topic
  }
}

export const findTopic = (db: Db, id: string) => db.selectFrom('topics').selectAll().where('id', '=', id).executeTakeFirst()
export const findTopicBySlug = (db: Db, slug: string) => db.selectFrom('topics').selectAll().where('slug', '=', slug).executeTakeFirst()

export const upsertTopic = (trx: Trx, topic: Topic) =>
  trx.insertInto('topics').values(topic).onConflict((conflict) => conflict.column('id').doUpdateSet(topic)).execute()

export const deleteTopic = (trx: Trx, id: string) => trx.deleteFrom('topics').where('id', '=', id).execute()
