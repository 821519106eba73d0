/** Webmentions: which pages elsewhere speak of an article, and whom the paper has told that it speaks of them. */
import type { Kysely } from 'kysely'
import { empty, key, required, textOf, whole, zero } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  await db.schema.createTable('webmentions')
    .addColumn('id', text, key).addColumn('articleId', text, required).addColumn('source', text, required).addColumn('target', text, required)
    .addColumn('state', text, required).addColumn('title', text, empty).addColumn('receivedAt', text, required).execute()
  await db.schema.createIndex('webmentionsOnce').unique().on('webmentions').columns(['articleId', 'source']).execute()
  await db.schema.createIndex('webmentionsByState').on('webmentions').columns(['state', 'receivedAt']).execute()

  await db.schema.createTable('webmentionsSent')
    .addColumn('articleId', text, required).addColumn('target', text, required).addColumn('at', text, required)
    .addPrimaryKeyConstraint('webmentionsSentKey', ['articleId', 'target']).execute()
  // So that the page of an article of which nobody speaks asks no further.
  await db.schema.alterTable('articles').addColumn('mentionCount', whole, zero).execute()
}
