/** What feed readers, podcast apps and search engines ask for: hubs to tell, choices about crawlers, months of articles, and what a podcast must say of itself. */
import { type Kysely, sql } from 'kysely'
import { empty, required, textOf, zero, whole } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  await db.schema.alterTable('publications').addColumn('hubs', text, (column) => column.notNull().defaultTo('[]')).execute()
  await db.schema.alterTable('publications').addColumn('robots', text, (column) => column.notNull().defaultTo('{}')).execute()

  await db.schema.alterTable('shows').addColumn('category', text, empty).execute()
  await db.schema.alterTable('shows').addColumn('isExplicit', whole, zero).execute()
  await db.schema.alterTable('shows').addColumn('email', text, empty).execute()

  await db.schema.createTable('hubPings')
    .addColumn('hub', text, required).addColumn('feed', text, required).addColumn('at', text, required)
    .addPrimaryKeyConstraint('hubPingsKey', ['hub', 'feed']).execute()

  // The months that have articles, and when one of a month last changed, without reading the months themselves.
  await sql`create index "articlesByMonth" on articles (substr("listedAt", 1, 7), "updatedAt")`.execute(db)
}
