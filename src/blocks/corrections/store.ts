import type {} from '#blocks/articles/store.ts'
import type {} from '#blocks/sections/store.ts'
import type { Db, Trx } from '#kernel/db.ts'
import type { Cursor } from '#blocks/teasers/model.ts'
import type { Correction, ListedCorrection } from './model.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    corrections: Correction
  }
}

/** All of one article, oldest first: for its page, for feeds and for machines. */
export const listCorrections = (db: Db, articleId: string): Promise<Correction[]> =>
  db.selectFrom('corrections').selectAll().where('articleId', '=', articleId).orderBy('at').orderBy('id').execute()

export const countCorrections = async (db: Db, articleId: string): Promise<number> => {
  const { n } = await db.selectFrom('corrections').select((eb) => eb.fn.countAll<number>().as('n')).where('articleId', '=', articleId).executeTakeFirstOrThrow()
  return Number(n)
}

/** Those of articles that every reader may read, newest first; `before` one of them, where the list goes on. */
export async function listAllCorrections(db: Db, limit: number, before?: Cursor): Promise<ListedCorrection[]> {
  const listed = db.selectFrom('corrections as c')
    .innerJoin('articles as a', 'a.id', 'c.articleId').innerJoin('sections as s', 's.id', 'a.sectionId')
    .select(['c.id', 'c.articleId', 'c.at', 'c.sentence', 'a.headline', 'a.sponsor', 'a.slug', 's.slug as section'])
    .where('a.listedAt', 'is not', null)
  const older = before ? listed.where((eb) => eb(eb.refTuple('c.at', 'c.id'), '<', eb.tuple(before.listedAt, before.id))) : listed
  const rows = await older.orderBy('c.at', 'desc').orderBy('c.id', 'desc').limit(limit).execute()
  return rows.map(({ section, slug, ...correction }) => ({ ...correction, path: `/${section}/${slug}` }))
}

export const insertCorrection = (trx: Trx, correction: Correction) => trx.insertInto('corrections').values(correction).execute()
