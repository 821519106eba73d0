import type { Db, Trx } from '#kernel/db.ts'
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
interface SaltRow {
  day: string
  salt: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    views: ViewRow
    visits: VisitRow
    salts: SaltRow
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
  return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0
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
