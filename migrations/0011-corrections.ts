import type { Kysely } from 'kysely'
import { key, required, textOf, whole, zero } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  await db.schema.createTable('corrections')
    .addColumn('id', text, key).addColumn('articleId', text, (column) => column.notNull().references('articles.id').onDelete('cascade'))
    .addColumn('at', text, required).addColumn('sentence', text, required).execute()
  await db.schema.createIndex('correctionsByTime').on('corrections').columns(['at', 'id']).execute()
  await db.schema.createIndex('correctionsOfArticle').on('corrections').columns(['articleId', 'at', 'id']).execute()
  await db.schema.alterTable('articles').addColumn('correctionCount', whole, zero).execute()
}
