import { type Db, hasWritten, type Trx } from '#kernel/db.ts'
import { sql } from 'kysely'

interface ViewRow {
  hour: string
  articleId: string
  count: number
}
interface VisitRow {
  visitor: string
  /** Or what else is counted once for a reader, such as an advert. */
  articleId: string
  until: string
}
/** How often an article was read before the paper came here. Nothing else is added to it, and it never trends. */
interface EarlierViewRow {
  articleId: string
  count: number
}
interface SaltRow {
  day: string
  salt: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    views: ViewRow
    visits: VisitRow
    salts: SaltRow
    earlierViews: EarlierViewRow
  }
}

/** The salt of a day: the first process to ask makes it, all others share it. */
export async function findOrInsertSalt(trx: Trx, day: string, fresh: string): Promise<string> {
  await trx.insertInto('salts').values({ day, salt: fresh }).onConflict((conflict) => conflict.column('day').doNothing()).execute()
  const row = await trx.selectFrom('salts').select('salt').where('day', '=', day).executeTakeFirstOrThrow()
  return row.salt
}

/** Notes that this reader opened this article; false while an earlier visit still counts. */
export async function insertVisit(trx: Trx, visit: VisitRow, now: string): Promise<boolean> {
  await trx.deleteFrom('visits').where('visitor', '=', visit.visitor).where('articleId', '=', visit.articleId).where('until', '<=', now).execute()
  const result = await trx.insertInto('visits').values(visit).onConflict((conflict) => conflict.columns(['visitor', 'articleId']).doNothing()).executeTakeFirst()
  return hasWritten(result)
}

export const addView = (trx: Trx, hour: string, articleId: string) =>
  trx.insertInto('views').values({ hour, articleId, count: 1 })
    .onConflict((conflict) => conflict.columns(['hour', 'articleId']).doUpdateSet({ count: sql`views.count + 1` })).execute()

export const isListed = async (db: Db, articleId: string) =>
  Boolean(await db.selectFrom('articles').select('id').where('id', '=', articleId).where('listedAt', 'is not', null).executeTakeFirst())

export async function deleteBefore(trx: Trx, { now, today, hour }: { now: string; today: string; hour: string }) {
  await trx.deleteFrom('visits').where('until', '<=', now).execute()
  await trx.deleteFrom('salts').where('day', '<', today).execute()
  await trx.deleteFrom('views').where('hour', '<', hour).execute()
}

/** Of two counts of the same past the larger is the later one. */
export const raiseEarlierViews = (trx: Trx, row: EarlierViewRow) =>
  trx.insertInto('earlierViews').values(row)
    .onConflict((conflict) => conflict.column('articleId').doUpdateSet({ count: row.count }).where('earlierViews.count', '<', row.count)).execute()

/** Articles by how often they were read in the days that are kept, then before the paper came here. */
export async function listReadings(db: Db, limit: number) {
  const recent = db.selectFrom('views').select(['articleId', (eb) => eb.fn.sum<number>('count').as('count')]).groupBy('articleId')
  const rows = await db.selectFrom('articles').leftJoin(recent.as('recent'), 'recent.articleId', 'articles.id')
    .leftJoin('earlierViews', 'earlierViews.articleId', 'articles.id').where('articles.listedAt', 'is not', null)
    .where((eb) => eb.or([eb('recent.count', 'is not', null), eb('earlierViews.count', 'is not', null)]))
    .select(['articles.headline', 'recent.count as recently', 'earlierViews.count as before'])
    .orderBy(sql`coalesce("recent"."count", 0)`, 'desc').orderBy(sql`coalesce("earlierViews"."count", 0)`, 'desc').orderBy('articles.id').limit(limit).execute()
  return rows.map(({ headline, recently, before }) => ({ headline, recently: Number(recently ?? 0), before: Number(before ?? 0) }))
}
