/** The people of the newsroom and what each may do. */
import type { Kysely } from 'kysely'
import { key, required, textOf } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  await db.schema.createTable('people')
    .addColumn('id', text, key).addColumn('email', text, required).addColumn('emailKey', text, (column) => column.notNull().unique())
    .addColumn('name', text, required).addColumn('role', text, required).addColumn('contributorId', text).addColumn('addedAt', text, required).execute()
  await db.schema.createIndex('peopleByContributor').on('people').columns(['contributorId']).execute()
}
