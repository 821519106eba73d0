import { sql } from 'kysely'
import type { Db, Trx } from '#kernel/db.ts'
import type { Answering, Zones } from './store.ts'
import type { Asked, Term, Tier } from './model.ts'

export const dialect = 'sqlite'

/** FTS5 (https://www.sqlite.org/fts5.html) over two indexes that keep no text of their own: of all words, and of those above the bodies. */
export async function putWords(trx: Trx, id: number, { headline, standfirst, body, facets }: Zones) {
  await dropWords(trx, id)
  await sql`insert into "searchIndex" (rowid, headline, standfirst, body, facets) values (${id}, ${headline}, ${standfirst}, ${body}, ${facets.join(' ')})`.execute(trx)
  await sql`insert into "searchTops" (rowid, headline, standfirst, facets) values (${id}, ${headline}, ${standfirst}, ${facets.join(' ')})`.execute(trx)
}

export async function dropWords(trx: Trx, id: number) {
  await sql`delete from "searchIndex" where rowid = ${id}`.execute(trx)
  await sql`delete from "searchTops" where rowid = ${id}`.execute(trx)
}

export function answering(asked: Asked, facets: string[], tier: Tier, latest?: number): Answering {
  // What must not stand in a body is known only where the bodies are.
  const index = sql.ref(tier === 'anywhere' || asked.unwanted.length ? 'searchIndex' : 'searchTops')
  return {
    id: sql`i.rowid`,
    from: sql`${index} as i join "searchDocuments" as d on d.id = i.rowid`,
    where: sql<boolean>`i.${index} match ${expression(asked, facets, tier)} ${latest ? sql`and i.rowid > (select max(id) - ${sql.lit(latest)} from "searchDocuments")` : sql``}`,
  }
}

/** Its index needs no statistics. */
export const takeStock = async (_db: Db) => undefined

const zonesOf: Record<Tier, string> = { headline: '{headline}', top: '{headline standfirst}', anywhere: '{headline standfirst body}' }

/** Every word is letters and figures in quotation marks: nothing in it means anything to FTS5. */
function expression({ wanted, unwanted }: Asked, facets: string[], tier: Tier): string {
  const all = `(${zonesOf[tier]} : (${wanted.map(quoted).join(' AND ')}))`
  const narrowed = [all, ...facets.map((facet) => `({facets} : "${facet}")`)].join(' AND ')
  return unwanted.length ? `(${narrowed}) NOT (${zonesOf.anywhere} : (${unwanted.map(quoted).join(' OR ')}))` : narrowed
}

const quoted = ({ words, isBegun }: Term) => `"${words.join(' ')}"${isBegun ? '*' : ''}`
