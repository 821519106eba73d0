import { type RawBuilder, sql } from 'kysely'
import type { Db, Trx } from '#kernel/db.ts'
import { dialectOf } from '#kernel/dialect.ts'
import * as postgres from './store.postgres.ts'
import * as sqlite from './store.sqlite.ts'
import { foldText } from './fold.ts'
import {
  type Asked, contributorFacet, type DocumentKind, kindFacet, mostCounted, type Narrowing, type SearchDocument, sectionFacet, type Tier, tiers,
} from './model.ts'

/** A document as it is kept: its zones folded, its facets in one text. */
interface DocumentRow extends Omit<SearchDocument, 'facets'> {
  id: number
  facets: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    searchDocuments: DocumentRow
  }
}
export type Zones = Pick<SearchDocument, 'headline' | 'standfirst' | 'body' | 'facets'>

/** The pieces of a query for what answers: the number of the index `i`, joined with its document `d`. */
export interface Answering {
  id: RawBuilder<number>
  from: RawBuilder<unknown>
  where: RawBuilder<boolean>
}

const twinOf = (db: Db) => [sqlite, postgres].find(({ dialect }) => dialect === dialectOf(db)) ?? sqlite

/** So many folded signs of a body are indexed: a hundred pages of print. */
const mostIndexed = 250_000

/** Writes a thing as it is found now. One that says what it said costs a read. */
export async function putDocument(trx: Trx, document: SearchDocument) {
  const { kind, thingId, listedAt } = document
  const words = { headline: foldText(document.headline), standfirst: foldText(document.standfirst), body: foldText(document.body).slice(0, mostIndexed) }
  const facets = [...new Set(document.facets), kindFacet(kind)].sort()
  const row = { ...words, listedAt, facets: facets.join(' ') }
  const known = await trx.selectFrom('searchDocuments').selectAll().where('kind', '=', kind).where('thingId', '=', thingId).executeTakeFirst()
  if (known && Object.entries(row).every(([column, value]) => known[column as keyof typeof row] === value)) return
  const id = known ? known.id : await insertDocument(trx, { kind, thingId, ...row })
  if (known) await trx.updateTable('searchDocuments').set(row).where('id', '=', known.id).execute()
  await twinOf(trx).putWords(trx, id, { ...words, facets })
}

async function insertDocument(trx: Trx, row: Omit<DocumentRow, 'id'>): Promise<number> {
  // The number is the database's own: later is higher.
  const { id } = await trx.insertInto('searchDocuments').values(row as DocumentRow).returning('id').executeTakeFirstOrThrow()
  return Number(id)
}

export async function dropDocument(trx: Trx, kind: DocumentKind, thingId: string) {
  const known = await trx.selectFrom('searchDocuments').select('id').where('kind', '=', kind).where('thingId', '=', thingId).executeTakeFirst()
  if (!known) return
  await twinOf(trx).dropWords(trx, known.id)
  await trx.deleteFrom('searchDocuments').where('id', '=', known.id).execute()
}

/** The things of a kind that are indexed. */
export async function listIndexed(db: Db, kind: DocumentKind): Promise<string[]> {
  const rows = await db.selectFrom('searchDocuments').select('thingId').where('kind', '=', kind).execute()
  return rows.map(({ thingId }) => thingId)
}

export interface Found extends Pick<DocumentRow, 'id' | 'kind' | 'thingId' | 'listedAt'> {
  tier: Tier
}
/** So many of the newest are looked at where the words stand above the body. */
const mostAbove = 400

/**
 * What answers, the newest indexed first in each tier; something may stand in several. All in one query, each tier a bounded walk;
 * `latest`: only among so many of the last indexed.
 */
export async function listAnswering(db: Db, asked: Asked, narrowing: Narrowing, wanted: Tier[] = tiers, latest?: number): Promise<Found[]> {
  const each = wanted.map((tier) => {
    const { id, from, where } = twinOf(db).answering(asked, facetsOf(narrowing), tier, latest)
    const limit = tier === 'anywhere' ? mostCounted + 1 : mostAbove
    return sql`select * from (select ${id} as id, d.kind as kind, d."thingId" as "thingId", d."listedAt" as "listedAt", ${sql.lit(tier)} as tier from ${from} where ${where} ${within(narrowing)} order by ${id} desc limit ${sql.lit(limit)}) as t`
  })
  const { rows } = await sql<Found>`${sql.join(each, sql` union all `)}`.execute(db)
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}

const facetsOf = ({ kind, sectionId, contributorId }: Narrowing) =>
  [kind && kindFacet(kind), sectionId && sectionFacet(sectionId), contributorId && contributorFacet(contributorId)].filter((facet): facet is string => Boolean(facet))

const within = ({ from, before }: Narrowing) =>
  sql`${from ? sql`and d."listedAt" >= ${from}` : sql``} ${before ? sql`and d."listedAt" < ${before}` : sql``}`

/** After much has been indexed at once. */
export const takeStock = (db: Db): Promise<unknown> => twinOf(db).takeStock(db)

/** The folded bodies of some documents, by their number. */
export async function listBodies(db: Db, ids: number[]): Promise<Map<number, string>> {
  const rows = ids.length ? await db.selectFrom('searchDocuments').select(['id', 'body']).where('id', 'in', ids).execute() : []
  return new Map(rows.map(({ id, body }) => [Number(id), body]))
}
