import { listByIds, listNewest } from '#blocks/teasers/store.ts'
import type { Teaser } from '#blocks/teasers/model.ts'
import type { Db } from '#kernel/db.ts'
import { enoughRead, rank, shownTrending, windowHours } from './model.ts'

/** The most read of the window, best first; the newest, and `isCounted` false, before enough has been read. */
export async function listTrending(db: Db, now: Date): Promise<{ teasers: Teaser[]; isCounted: boolean }> {
  const from = new Date(now.getTime() - windowHours * 3_600_000).toISOString().slice(0, 13)
  const views = await db.selectFrom('views').select(['hour', 'articleId', 'count']).where('hour', '>=', from).execute()
  // A few more than shown, for some may have been withdrawn since they were read.
  const ranked = rank(views, now).slice(0, shownTrending * 2)
  if (ranked.length >= enoughRead) {
    const teasers = (await listByIds(db, ranked)).slice(0, shownTrending)
    if (teasers.length >= enoughRead) return { teasers, isCounted: true }
  }
  return { teasers: await listNewest(db, { of: 'all' }, shownTrending), isCounted: false }
}
