import type { Kysely } from 'kysely'
import { whole } from './columns.ts'

export async function up(db: Kysely<unknown>) {
  await db.schema.alterTable('publications').addColumn('offline', whole, (column) => column.notNull().defaultTo(1)).execute()
}
