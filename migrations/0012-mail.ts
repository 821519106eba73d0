/** The outbox: every mail the paper owes somebody, until it is sent, and for a while what became of it. */
import type { Kysely } from 'kysely'
import { empty, key, required, textOf } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  await db.schema.createTable('mails')
    .addColumn('id', text, key).addColumn('messageId', text, (column) => column.notNull().unique()).addColumn('once', text, (column) => column.unique())
    .addColumn('toName', text, empty).addColumn('toAddress', text, required).addColumn('subject', text, required).addColumn('text', text, required)
    .addColumn('headers', text, required).addColumn('state', text, required).addColumn('queuedAt', text, required).addColumn('settledAt', text)
    .addColumn('answer', text, empty).execute()
  await db.schema.createIndex('mailsByState').on('mails').columns(['state', 'queuedAt']).execute()
}
