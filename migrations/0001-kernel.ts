import type { Kysely } from 'kysely'
import { empty, key, required, textOf, whole, zero } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  await db.schema.createTable('changes')
    .addColumn('id', text, key)
    .addColumn('tag', text, required)
    .addColumn('at', text, required)
    .execute()
  await db.schema.createIndex('changesByTime').on('changes').columns(['at', 'id']).execute()

  await db.schema.createTable('jobs')
    .addColumn('id', text, key)
    .addColumn('kind', text, required)
    .addColumn('payload', text, required)
    .addColumn('key', text, (column) => column.unique())
    .addColumn('runAt', text, required)
    .addColumn('attempts', whole, zero)
    .addColumn('leaseUntil', text, empty)
    .addColumn('leaseBy', text, empty)
    .addColumn('failedAt', text)
    .addColumn('lastError', text)
    .execute()
  await db.schema.createIndex('jobsDue').on('jobs').columns(['failedAt', 'runAt']).execute()
}
