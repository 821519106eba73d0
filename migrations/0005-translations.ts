import type { Kysely } from 'kysely'
import { textOf } from './columns.ts'
import type { Dialect } from './timeline.ts'

/** No foreign key: the translations of an article that was taken away still belong together. */
export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await db.schema.alterTable('articles').addColumn('originalId', textOf(dialect)).execute()
  await db.schema.createIndex('articlesByOriginal').on('articles').columns(['originalId']).execute()
}
