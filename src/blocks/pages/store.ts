import type { Db, Trx } from '#kernel/db.ts'
import type { StaticPage } from './model.ts'

interface PageRow extends Omit<StaticPage, 'body' | 'isLocked' | 'commentsOpen'> {
  body: string
  isLocked: number
  commentsOpen: number
}
declare module '#kernel/db.ts' {
  interface Tables {
    pages: PageRow
  }
}

export async function findPage(db: Db, id: string): Promise<StaticPage | undefined> {
  const row = await db.selectFrom('pages').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { ...row, body: JSON.parse(row.body), isLocked: Boolean(row.isLocked), commentsOpen: Boolean(row.commentsOpen) }
}

/** Pages a reader may open, by title: for the foot of every page. */
export const listPublishedPages = (db: Db, limit: number) =>
  db.selectFrom('pages').select(['slug', 'title']).where('state', '=', 'published').where('isLocked', '=', 0).orderBy('title').limit(limit).execute()

export async function upsertPage(trx: Trx, page: StaticPage) {
  const row = { ...page, body: JSON.stringify(page.body), isLocked: Number(page.isLocked), commentsOpen: Number(page.commentsOpen) }
  await trx.insertInto('pages').values(row).onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()
}

export const deletePage = (trx: Trx, id: string) => trx.deleteFrom('pages').where('id', '=', id).execute()
