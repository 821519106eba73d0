import type { Teaser } from '#blocks/teasers/model.ts'
import { listPicked } from '#blocks/teasers/store.ts'
import type { Db } from '#kernel/db.ts'
import { sql } from 'kysely'
import { enoughRead, shownTrending, weights } from './model.ts'

/** The most read of the window, best first; the newest, and `isCounted` false, before enough has been read. All in one query. */
export async function listTrending(db: Db, now: Date): Promise<{ teasers: Teaser[]; isCounted: boolean }> {
  const picked = await listPicked(db, mostRead(db, now).unionAll(newest(db)))
  const read = picked.filter(({ place }) => place === 'read').slice(0, shownTrending)
  const isCounted = read.length >= enoughRead
  return { teasers: (isCounted ? read : picked.filter(({ place }) => place === 'newest')).map(({ teaser }) => teaser), isCounted }
}

function mostRead(db: Db, now: Date) {
  const rows = sql.join(weights(now).map(({ hour, weight }) => sql`(${hour}, cast(${weight} as double precision))`))
  const weighed = db.with('weighed(hour, weight)', () => sql<{ hour: string; weight: number }>`(values ${rows})`)
    .selectFrom('views').innerJoin('weighed', 'weighed.hour', 'views.hour')
    .select(['views.articleId as id', sql<string>`'read'`.as('place'), sql<number>`sum(views.count * weighed.weight)`.as('score')])
    // A few more than are shown, for some may have been withdrawn since they were read; only these are looked up among the articles.
    .groupBy('views.articleId').orderBy('score', 'desc').orderBy('id', 'desc').limit(shownTrending * 3)
  return db.selectFrom(weighed.as('r')).selectAll()
}

function newest(db: Db) {
  const latest = db.selectFrom('articles').where('listedAt', 'is not', null)
    .select(['id', sql<string>`'newest'`.as('place'), sql<number>`cast(0 as double precision)`.as('score')])
    .orderBy('listedAt', 'desc').orderBy('id', 'desc').limit(shownTrending)
  return db.selectFrom(latest.as('l')).selectAll()
}
