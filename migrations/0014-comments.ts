/** Comments as a newsroom keeps them in hand: why one waits, who decided what and how to undo it, what spam looks like, who wants answers by mail. */
import { type Kysely, sql } from 'kysely'
import { empty, key, required, textOf, whole, zero } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  const comments = () => db.schema.alterTable('comments')
  for (const name of ['addressHash', 'textHash', 'heldFor', 'note', 'learntAs']) await comments().addColumn(name, text, empty).execute()
  for (const name of ['personId', 'editedAt', 'toldAt']) await comments().addColumn(name, text).execute()
  for (const name of ['isAuthor', 'isHighlighted', 'wantsAnswers']) await comments().addColumn(name, whole, zero).execute()
  await comments().addColumn('spamScore', whole).execute()
  await db.schema.createIndex('commentsByAddress').on('comments').columns(['addressHash', 'postedAt']).execute()
  await db.schema.createIndex('commentsByText').on('comments').columns(['textHash', 'postedAt']).execute()
  await sql`create index "commentsByEmail" on comments (lower(email), "postedAt")`.execute(db)

  await db.schema.createTable('moderations')
    .addColumn('id', text, key).addColumn('commentId', text, required).addColumn('at', text, required).addColumn('personId', text)
    .addColumn('deed', text, required).addColumn('former', text, required).addColumn('reason', text, empty).addColumn('undoneAt', text).execute()
  await db.schema.createIndex('moderationsByComment').on('moderations').columns(['commentId', 'at']).execute()

  await db.schema.createTable('commentBlocks')
    .addColumn('list', text, required).addColumn('kind', text, required).addColumn('what', text, required).addColumn('at', text, required)
    .addPrimaryKeyConstraint('commentBlocksKey', ['list', 'kind', 'what']).execute()
  await db.schema.createTable('spamTokens')
    .addColumn('token', text, key).addColumn('spam', whole, zero).addColumn('ham', whole, zero).execute()
  await db.schema.createTable('proofs').addColumn('signature', text, key).addColumn('until', text, required).execute()
  await db.schema.createTable('commenters')
    .addColumn('email', text, key).addColumn('askedAt', text).addColumn('confirmedAt', text).addColumn('stoppedAt', text).execute()

  await db.schema.alterTable('publications').addColumn('comments', text, (column) => column.notNull().defaultTo('{}')).execute()
}
