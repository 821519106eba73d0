import { type Kysely, sql } from 'kysely'
import { empty, required, textOf } from './columns.ts'
import type { Dialect } from './timeline.ts'

/** The index itself differs: FTS5 without texts of its own on SQLite, tsvectors on PostgreSQL. Both are keyed by the document's number. */
export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  const number = dialect === 'postgres' ? sql`bigint generated always as identity primary key` : sql`integer primary key autoincrement`
  await db.schema.createTable('searchDocuments')
    .addColumn('id', number).addColumn('kind', text, required).addColumn('thingId', text, required).addColumn('listedAt', text, empty)
    .addColumn('headline', text, empty).addColumn('standfirst', text, empty).addColumn('body', text, empty).addColumn('facets', text, empty).execute()
  await db.schema.createIndex('searchDocumentsOnce').unique().on('searchDocuments').columns(['kind', 'thingId']).execute()
  if (dialect === 'postgres') {
    await sql`create table "searchVectors" (id bigint primary key, headline tsvector not null, top tsvector not null, anywhere tsvector not null)`.execute(db)
    for (const tier of ['headline', 'top', 'anywhere']) await sql`create index ${sql.ref(`searchVectors_${tier}`)} on "searchVectors" using gin (${sql.ref(tier)})`.execute(db)
  } else {
    await sql`create virtual table "searchIndex" using fts5(headline, standfirst, body, facets, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'")`.execute(db)
  }
}
