import { type Kysely, sql } from 'kysely'
import { empty, textOf, zero } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  await db.schema.alterTable('episodes').addColumn('chapters', text, (column) => column.notNull().defaultTo('[]')).execute()
  await db.schema.alterTable('articles').addColumn('retraction', text, empty).execute()
  await db.schema.alterTable('topics').addColumn('articleCount', sql`bigint`, zero).execute()
  await sql`update topics set "articleCount" = (select count(*) from "articleTopics" a where a."topicId" = topics.id and a."listedAt" is not null)`.execute(db)
  await db.schema.createIndex('topicsByUse').on('topics').columns(['articleCount', 'slug']).execute()
  await db.schema.createIndex('contributorsByUse').on('contributors').columns(['articleCount', 'slug']).execute()
}
