import type { Kysely } from 'kysely'
import { empty, key, required, textOf, whole } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  await db.schema.createTable('oldSites')
    .addColumn('site', text, key).addColumn('folder', text, empty).addColumn('dateFront', text, empty).execute()
  await db.schema.createTable('earlierViews')
    .addColumn('articleId', text, (c) => c.primaryKey().notNull().references('articles.id').onDelete('cascade')).addColumn('count', whole, required).execute()
}
