import type { Kysely } from 'kysely'
import { empty, key, required, textOf, whole, zero } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  await db.schema.createTable('adverts')
    .addColumn('id', text, key).addColumn('name', text, (c) => c.notNull().unique()).addColumn('mediumId', text, required)
    .addColumn('alt', text, required).addColumn('link', text, required).addColumn('place', text, required)
    .addColumn('section', text, empty).addColumn('afterParagraph', whole, zero)
    .addColumn('from', text, empty).addColumn('until', text, empty).addColumn('weight', whole, required)
    .addColumn('position', whole, zero).addColumn('removedAt', text).execute()
  await db.schema.createTable('advertCounts')
    .addColumn('advertId', text, (c) => c.notNull().references('adverts.id')).addColumn('day', text, required)
    .addColumn('shown', whole, zero).addColumn('opened', whole, zero)
    .addPrimaryKeyConstraint('advertCountsKey', ['advertId', 'day']).execute()
  await db.schema.createIndex('advertCountsByDay').on('advertCounts').columns(['day']).execute()
  const publications = () => db.schema.alterTable('publications')
  await publications().addColumn('adsTxt', text, (c) => c.notNull().defaultTo('[]')).execute()
  await publications().addColumn('advertKilobytes', whole, (c) => c.notNull().defaultTo(60)).execute()
}
