import { mediumAt, mediumFromJson } from '#blocks/media/store.ts'
import type { Db, Tables } from '#kernel/db.ts'
import { jsonArrayFrom, parsed } from '#kernel/dialect.ts'
import { type SelectQueryBuilder, sql } from 'kysely'
import { type Cursor, type Lot, type Teaser, teasersOnPage, type Whereabouts } from './model.ts'

/** The newest of a lot, latest first; one range of one index, whatever the number of articles. */
export async function listNewest(db: Db, lot: Lot, limit: number, offset = 0): Promise<Teaser[]> {
  const picked = pick(db, lot).orderBy('listedAt', 'desc').orderBy('id', 'desc').limit(limit).offset(offset)
  const rows = await teasers(db).innerJoin(picked.as('picked'), 'picked.id', 'articles.id').execute()
  return rows.sort(latestFirst).map(teaserOf)
}

export interface Stretch {
  teasers: Teaser[]
  /** Where the list goes on to older articles, and back to newer ones; `undefined` where it ends. */
  older: Whereabouts | undefined
  newer: Whereabouts | undefined
}

/** One page of a lot, wherever in it; empty beyond its end. The queries are ranges of one index, but for `page`, which counts its way. */
export async function listStretch(db: Db, lot: Lot, where: Whereabouts): Promise<Stretch> {
  if ('after' in where) return stretchAfter(db, lot, where.after)
  const found = await ('before' in where ? listBeside(db, lot, 'older', where.before) : listNewest(db, lot, oneMore, (where.page - 1) * teasersOnPage))
  const teasers = found.slice(0, teasersOnPage)
  const isAtHead = 'page' in where && where.page === 1
  return { teasers, older: found.length > teasersOnPage ? olderThan(teasers) : undefined, newer: isAtHead || !teasers.length ? undefined : await newerThan(db, lot, teasers) }
}

/** One more than a page shows tells whether there is another. */
const oneMore = teasersOnPage + 1

/** The page next to an article on its newer side; where that reaches the newest, it is the head of the list. */
async function stretchAfter(db: Db, lot: Lot, cursor: Cursor): Promise<Stretch> {
  const found = await listBeside(db, lot, 'newer', cursor)
  if (found.length <= teasersOnPage) return listStretch(db, lot, { page: 1 })
  const teasers = found.slice(1)
  return { teasers, older: olderThan(teasers), newer: await newerThan(db, lot, teasers) }
}

const cursorOf = ({ publishedAt, id }: Teaser): Cursor => ({ listedAt: publishedAt, id })
const olderThan = (teasers: Teaser[]): Whereabouts | undefined => teasers.length ? { before: cursorOf(teasers.at(-1)!) } : undefined

async function newerThan(db: Db, lot: Lot, teasers: Teaser[]): Promise<Whereabouts> {
  const first = cursorOf(teasers[0]!)
  const rows = await beside(db, lot, 'newer', first).execute()
  return rows.length > teasersOnPage ? { after: first } : { page: 1 }
}

/** The articles next to a place, latest first: the nearest of its older or of its newer side, one more than a page holds. */
async function listBeside(db: Db, lot: Lot, side: 'older' | 'newer', cursor: Cursor): Promise<Teaser[]> {
  const rows = await teasers(db).innerJoin(beside(db, lot, side, cursor).as('picked'), 'picked.id', 'articles.id').execute()
  return rows.sort(latestFirst).map(teaserOf)
}

function beside(db: Db, lot: Lot, side: 'older' | 'newer', { listedAt, id }: Cursor) {
  const here = sql.ref('id' in lot ? 'articleId' : 'id')
  const [order, sign] = side === 'older' ? (['desc', sql`<`] as const) : (['asc', sql`>`] as const)
  return pick(db, lot).where(sql<boolean>`("listedAt", ${here}) ${sign} (${listedAt}, ${id})`)
    .orderBy('listedAt', order).orderBy('id', order).limit(oneMore)
}

/** What an editor pinned to the head of the front page, latest first. */
export async function listPinned(db: Db, limit: number): Promise<Teaser[]> {
  const rows = await teasers(db).where('articles.isPinned', '=', 1).where('articles.listedAt', 'is not', null)
    .orderBy('articles.listedAt', 'desc').orderBy('articles.id', 'desc').limit(limit).execute()
  return rows.map(teaserOf)
}

/** A choice of articles made by another block: their ids, where each is to stand, and its score. */
export interface Choice {
  id: string
  place: string
  score: number
}

/** The teasers of a choice, each with its place and score, by score and then latest first. */
export async function listPicked(db: Db, choice: SelectQueryBuilder<Tables, never, Choice>): Promise<{ teaser: Teaser; place: string; score: number }[]> {
  const rows = await teasers(db).innerJoin(choice.as('picked'), 'picked.id', 'articles.id').select(['picked.place', 'picked.score'])
    .execute()
  const inOrder = rows.filter((row) => row.listedAt).sort((one, other) => other.score - one.score || latestFirst(one, other))
  return inOrder.map(({ place, score, ...row }) => ({ teaser: teaserOf(row), place, score }))
}

/** The newest of each of these sections and below them, latest first, in one query: a range of one index for each. */
export async function listNewestOfEach(db: Db, sectionIds: string[], limit: number): Promise<Map<string, Teaser[]>> {
  const [first, ...others] = sectionIds.map((id) => {
    const lot = pick(db, { of: 'section', id }).select(sql.lit(id).as('place')).orderBy('listedAt', 'desc').orderBy('id', 'desc').limit(limit)
    return db.selectFrom(lot.as('s')).selectAll()
  })
  if (!first) return new Map()
  const all = others.reduce((query, each) => query.unionAll(each), first)
  const rows = await teasers(db).innerJoin(all.as('picked'), 'picked.id', 'articles.id').select('picked.place').execute()
  const inOrder = rows.sort(latestFirst)
  return new Map(sectionIds.map((id) => [id, inOrder.filter(({ place }) => place === id).map(teaserOf)]))
}

export interface Around {
  newest: Teaser[]
  previous: Teaser | undefined
  next: Teaser | undefined
}

/** The newest of a section with one article left out, and its neighbours there in time: all in one query. */
export async function listAround(db: Db, sectionId: string, article: { id: string; listedAt: string }, limit: number): Promise<Around> {
  const others = pick(db, { of: 'section', id: sectionId }).where(sql.ref('articleId'), '!=', article.id)
  const here = sql`(${article.listedAt}, ${article.id})`
  const newest = others.select(sql.lit('newest').as('place')).orderBy('listedAt', 'desc').orderBy('articleId', 'desc').limit(limit)
  const previous = others.select(sql.lit('previous').as('place')).where(sql<boolean>`("listedAt", "articleId") < ${here}`)
    .orderBy('listedAt', 'desc').orderBy('articleId', 'desc').limit(1)
  const next = others.select(sql.lit('next').as('place')).where(sql<boolean>`("listedAt", "articleId") > ${here}`)
    .orderBy('listedAt', 'asc').orderBy('articleId', 'asc').limit(1)
  const all = db.selectFrom(newest.as('n')).selectAll()
    .unionAll(db.selectFrom(previous.as('p')).selectAll()).unionAll(db.selectFrom(next.as('x')).selectAll())
  const rows = await teasers(db).innerJoin(all.as('picked'), 'picked.id', 'articles.id').select('picked.place').execute()
  const at = (place: string) => rows.filter((row) => row.place === place).sort(latestFirst).map(teaserOf)
  return { newest: at('newest'), previous: at('previous')[0], next: at('next')[0] }
}

/**
 * The order of lists: time, then id. The few that were picked are sorted here, for asked to sort them by the articles' columns
 * SQLite walks the index of all articles to spare itself the sort.
 */
function latestFirst(one: { listedAt: string | null; id: string }, other: { listedAt: string | null; id: string }): number {
  const [before, after] = [`${one.listedAt} ${one.id}`, `${other.listedAt} ${other.id}`]
  return before < after ? 1 : before > after ? -1 : 0
}

const lists = {
  section: ['articleSections', 'sectionId'],
  contributor: ['bylines', 'contributorId'],
  topic: ['articleTopics', 'topicId'],
} as const

function pick(db: Db, lot: Lot) {
  if (lot.of === 'all') return pickAll(db).where('listedAt', 'is not', null)
  if (lot.of === 'span') return pickAll(db).where('listedAt', '>=', lot.from).where('listedAt', '<', lot.to)
  const [table, column] = lists[lot.of]
  return db.selectFrom(table).select(['articleId as id', 'listedAt', 'articleId']).where('listedAt', 'is not', null)
    .where(sql.ref(column), '=', lot.id) as unknown as ReturnType<typeof pickAll>
}
const pickAll = (db: Db) => db.selectFrom('articles').select(['id', 'listedAt', 'id as articleId'])

const teasers = (db: Db) =>
  db.selectFrom('articles')
    .select(['articles.id', 'articles.slug', 'articles.sectionId', 'articles.headline', 'articles.standfirst', 'articles.excerpt'])
    .select(['articles.listedAt', 'articles.language', 'articles.commentCount', 'articles.sponsor', 'articles.leadAlt'])
    .select((eb) => [
      jsonArrayFrom(db, eb.selectFrom('bylines').innerJoin('contributors', 'contributors.id', 'bylines.contributorId')
        .select(['contributors.name', 'contributors.slug', 'bylines.position']).whereRef('bylines.articleId', '=', 'articles.id')).as('bylines'),
      mediumAt(db, 'articles.leadId').as('leadMedium'),
    ])

type TeaserRow = Awaited<ReturnType<ReturnType<typeof teasers>['execute']>>[number]

function teaserOf({ leadMedium, leadAlt, bylines, listedAt, ...row }: TeaserRow): Teaser {
  const medium = mediumFromJson(leadMedium)
  const names = parsed<{ name: string; slug: string; position: number }[]>(bylines)
  return {
    id: row.id,
    slug: row.slug,
    sectionId: row.sectionId,
    headline: row.headline,
    standfirst: row.standfirst,
    excerpt: row.excerpt,
    language: row.language,
    commentCount: row.commentCount,
    sponsor: row.sponsor,
    publishedAt: listedAt ?? '',
    lead: medium && { medium, alt: leadAlt },
    bylines: names.sort((one, other) => one.position - other.position).map(({ name, slug }) => ({ name, slug })),
  }
}
