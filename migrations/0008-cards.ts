import type { Kysely } from 'kysely'
import { empty, textOf } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  await db.schema.alterTable('articles').addColumn('cardHash', textOf(dialect), empty).execute()
}
