import type {} from '#blocks/addresses/store.ts'
import { threadsOnPage } from '#blocks/comments/model.ts'
import { findPageOf } from '#blocks/comments/store.ts'
import type {} from '#blocks/pages/store.ts'
import type { Db } from '#kernel/db.ts'

/** A comment as everybody may read it, and what it is under. No e-mail address is even read. */
export interface SaidNewly {
  id: string
  postedAt: string
  name: string
  body: string
  title: string
  path: string
  /** Of the thread under it. */
  page: number
}

/** The newest of all that are shown under what every reader may read, or under one thing of it, newest first. */
export async function listNewestComments(db: Db, limit: number, subjectId?: string): Promise<SaidNewly[]> {
  const rows = await db.selectFrom('comments as c')
    .innerJoin('addresses as w', (join) => join.onRef('w.thingId', '=', 'c.subjectId').on('w.isCurrent', '=', 1))
    .leftJoin('articles as a', (join) => join.onRef('a.id', '=', 'c.subjectId').on('a.listedAt', 'is not', null))
    .leftJoin('pages as p', (join) => join.onRef('p.id', '=', 'c.subjectId').on('p.state', '=', 'published').on('p.isLocked', '=', 0))
    .select(['c.id', 'c.postedAt', 'c.name', 'c.body', 'c.subjectId', 'w.path', 'a.headline', 'p.title', 'a.commentCount'])
    .where('c.state', '=', 'shown').$if(subjectId !== undefined, (query) => query.where('c.subjectId', '=', subjectId ?? '')).where((eb) => eb.or([eb('a.id', 'is not', null), eb('p.id', 'is not', null)]))
    .orderBy('c.postedAt', 'desc').orderBy('c.id', 'desc').limit(limit).execute()
  return Promise.all(rows.map(async ({ headline, title, subjectId: under, commentCount, ...row }) => ({
    ...row, title: headline ?? title ?? '',
    // Of a thread of one page the page need not be asked; of a page of the paper nobody counts.
    page: (commentCount ?? Infinity) > threadsOnPage ? await findPageOf(db, under, row.id) : 1,
  })))
}
