import { sql } from 'kysely'
import type { Trx } from '#kernel/db.ts'
import type { Answering, Zones } from './store.ts'
import type { Asked, Term, Tier } from './model.ts'

export const dialect = 'postgres'

/** A tsvector of our own words, not of a dictionary's: weights A, B, C are the zones, D the facets (PostgreSQL, "Text Search Types"). */
export async function putWords(trx: Trx, id: number, zones: Zones) {
  const vector = vectorOf(zones)
  await sql`insert into "searchVectors" (id, vector) values (${id}, ${vector}::tsvector) on conflict (id) do update set vector = excluded.vector`.execute(trx)
}

export const dropWords = (trx: Trx, id: number) => sql`delete from "searchVectors" where id = ${id}`.execute(trx)

export const answering = (asked: Asked, facets: string[], tier: Tier): Answering => ({
  id: sql`i.id`,
  from: sql`"searchVectors" as i join "searchDocuments" as d on d.id = i.id`,
  where: sql<boolean>`i.vector @@ ${expression(asked, facets, tier)}::tsquery`,
})

const weightsOf: Record<Tier, string> = { headline: 'A', top: 'AB', anywhere: 'ABC' }

/** Positions a tsvector can tell apart, and how many of one word it keeps. */
const lastPosition = 16_383
const mostPositions = 255
/** Between two zones, so that no phrase goes from one into the next. */
const gap = 8

function vectorOf({ headline, standfirst, body, facets }: Zones): string {
  const places = new Map<string, string[]>()
  let at = 0
  for (const [weight, text] of [['A', headline], ['B', standfirst], ['C', body]] as const) {
    for (const word of text.split(' ').filter(Boolean)) {
      const before = places.get(word) ?? []
      if (before.length < mostPositions) before.push(`${Math.min(++at, lastPosition)}${weight}`)
      places.set(word, before)
    }
    at += gap
  }
  return [...[...places].map(([word, where]) => `'${word}':${where.join()}`), ...facets.map((facet) => `'${facet}':1`)].join(' ')
}

/** Every word is letters and figures in quotation marks: nothing in it means anything to PostgreSQL. */
function expression({ wanted, unwanted }: Asked, facets: string[], tier: Tier): string {
  const all = wanted.map((term) => together(term, weightsOf[tier]))
  return [...all, ...facets.map((facet) => `'${facet}':D`), ...unwanted.map((term) => `!${together(term, weightsOf.anywhere)}`)].join(' & ')
}

const together = ({ words, isBegun }: Term, weights: string) =>
  `(${words.map((word, at) => `'${word}':${isBegun && at === words.length - 1 ? '*' : ''}${weights}`).join(' <-> ')})`
