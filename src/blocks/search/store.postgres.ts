import { sql } from 'kysely'
import type { Db, Trx } from '#kernel/db.ts'
import type { Answering, Zones } from './store.ts'
import type { Asked, Term, Tier } from './model.ts'

export const dialect = 'postgres'

/**
 * Text search vectors of our own words, not of a dictionary's (PostgreSQL, "Text Search Types"): one for each tier, for a vector with weights
 * would have to be read from its row for every word that was found, and the index of one without answers by itself.
 */
export async function putWords(trx: Trx, id: number, { headline, standfirst, body, facets }: Zones) {
  const [title, top, words] = [[headline], [headline, standfirst], [headline, standfirst, body]].map((zones) => vectorOf(zones, facets))
  await sql`insert into "searchVectors" (id, headline, top, anywhere) values (${id}, ${title}::tsvector, ${top}::tsvector, ${words}::tsvector)
    on conflict (id) do update set headline = excluded.headline, top = excluded.top, anywhere = excluded.anywhere`.execute(trx)
}

export const dropWords = (trx: Trx, id: number) => sql`delete from "searchVectors" where id = ${id}`.execute(trx)

/** After much has been indexed at once: without its statistics the planner walks all vectors for a rare word. */
export const takeStock = (db: Db) => sql`analyze "searchVectors", "searchDocuments"`.execute(db)

/** So many of the newest that have all words of a phrase are looked at for the phrase itself: that reads each one's vector. */
const phrasesLookedAt = 2_000

/** So many whose headline has a begun word; whom that is too many, types on. */
const begunLookedAt = 400

export function answering(asked: Asked, facets: string[], tier: Tier, latest?: number): Answering {
  const vector = sql.ref(tier)
  const hasPhrase = [...asked.wanted, ...asked.unwanted].some((term) => term.words.length > 1)
  const isBegun = asked.wanted.some((term) => term.isBegun)
  // Read row by row: for a begun word the index would be asked for every word that begins so.
  const among = latest ? sql`(select id, headline, ${vector} as vector from "searchVectors" order by id desc limit ${sql.lit(latest)}) as newest` : sql`(select id, headline, ${vector} as vector from "searchVectors") as every`
  const words = expression(asked, (term) => term.words.map((word, at) => lexeme(word, term, at)).join(' & '))
  // The vector of a headline lies in its row, that of a whole text elsewhere: what is not of the section is passed over unread.
  const within = facets.length ? sql`headline @@ ${facets.map((facet) => `'${facet}'`).join(' & ')}::tsquery and` : sql``
  const matching = sql`select id, vector from ${among} where ${within} vector @@ ${words}::tsquery`
  // `offset 0` keeps the planner from walking all vectors backwards in the hope of enough that begin so.
  const rows = isBegun && !latest ? sql`select id, vector from (${matching} offset 0) as begun` : matching
  // Bounded before it is joined: how many words begin so the planner cannot know, nor how many have the words of a phrase in their order.
  const looked = hasPhrase || isBegun ? sql`${rows} order by id desc limit ${sql.lit(hasPhrase ? phrasesLookedAt : begunLookedAt)}` : rows
  return {
    id: sql`i.id`,
    from: sql`(${looked}) as i join "searchDocuments" as d on d.id = i.id`,
    where: hasPhrase ? sql<boolean>`i.vector @@ ${expression(asked, (term) => term.words.map((word, at) => lexeme(word, term, at)).join(' <-> '), true)}::tsquery` : sql<boolean>`true`,
  }
}

/** Positions a tsvector can tell apart, and how many of one word it keeps. */
const lastPosition = 16_383
const mostPositions = 255
/** Between two zones, so that no phrase goes from one into the next. */
const gap = 8

function vectorOf(zones: string[], facets: string[]): string {
  const places = new Map<string, number[]>()
  let at = 0
  for (const zone of zones) {
    for (const word of zone.split(' ').filter(Boolean)) {
      const before = places.get(word) ?? []
      if (before.length < mostPositions) before.push(Math.min(++at, lastPosition))
      places.set(word, before)
    }
    at += gap
  }
  return [...[...places].map(([word, where]) => `'${word}':${where.join()}`), ...facets.map((facet) => `'${facet}'`)].join(' ')
}

/** Every word is letters and figures in quotation marks: nothing in it means anything to PostgreSQL. */
function expression({ wanted, unwanted }: Asked, write: (term: Term) => string, isExact = false): string {
  // A phrase that is not wanted is looked for once its words have been found wanted or not: its single words keep nothing out.
  const shunned = unwanted.filter((term) => isExact || term.words.length === 1)
  return [...wanted.map((term) => `(${write(term)})`), ...shunned.map((term) => `!(${write(term)})`)].join(' & ')
}

const lexeme = (word: string, { words, isBegun }: Term, at: number) => `'${word}'${isBegun && at === words.length - 1 ? ':*' : ''}`
