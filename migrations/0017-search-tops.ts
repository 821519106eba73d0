/** What stands above the bodies gets an index of its own on SQLite: asked for a word of every body, the one of all words walks through all of them. */
import { type Kysely, sql } from 'kysely'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  if (dialect === 'postgres') return
  await sql`create virtual table "searchTops" using fts5(headline, standfirst, facets, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '_'")`.execute(db)
  await sql`insert into "searchTops" (rowid, headline, standfirst, facets) select id, headline, standfirst, facets from "searchDocuments"`.execute(db)
}
