import { type Kysely, sql } from 'kysely'
import { empty, required, textOf } from './columns.ts'
import type { Dialect } from './timeline.ts'

/** The index itself differs: FTS5 without texts of its own on SQLite, a tsvector on PostgreSQL. Both are keyed by the document's number. */
export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  const number = dialect === 'postgres' ? sql`bigint generated always as identity primary key` : sql`integer primary key autoincrement`
  await db.schema.createTable('searchDocuments')
    .addColumn('id', number).addColumn('kind', text, required).addColumn('thingId', text, required).addColumn('listedAt', text, empty)
    .addColumn('headline', text, empty).addColumn('standfirst', text, empty).addColumn('body', text, empty).addColumn('facets', text, empty).execute()
  await db.schema.createIndex('searchDocumentsOnce').unique().on('searchDocuments').columns(['kind', 'thingId']).execute()
  if (dialect === 'postgres') {
    await sql`create table "searchVectors" (id bigint primary key, vector tsvector not null)`.execute(db)
    await sql`create index "searchVectorsWords" on "searchVectors" using gin (vector)`.execute(db)
  } else {
    await sql`create virtual table "searchIndex" using fts5(headline, standfirst, body, facets, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'")`.execute(db)
  }
}
