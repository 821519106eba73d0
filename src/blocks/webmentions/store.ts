import type { Db, Trx } from '#kernel/db.ts'
import { type Mention, type MentionState, mostNew, mostShown } from './model.ts'

export interface MentionRow extends Mention {
  articleId: string
  /** As the other site names the article, perhaps by an old address. */
  target: string
  state: MentionState
  receivedAt: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    webmentions: MentionRow
    webmentionsSent: { articleId: string; target: string; at: string }
  }
}

export const listShown = (db: Db, articleId: string): Promise<Mention[]> =>
  db.selectFrom('webmentions').select(['id', 'source', 'title']).where('articleId', '=', articleId).where('state', '=', 'shown')
    .orderBy('receivedAt').orderBy('id').limit(mostShown).execute()

export async function countShown(db: Db, articleId: string): Promise<number> {
  const { n } = await db.selectFrom('webmentions').select((eb) => eb.fn.countAll<number>().as('n')).where('articleId', '=', articleId).where('state', '=', 'shown').executeTakeFirstOrThrow()
  return Number(n)
}

export const findMention = (db: Db, id: string) => db.selectFrom('webmentions').selectAll().where('id', '=', id).executeTakeFirst()
export const findBySource = (db: Db, articleId: string, source: string) =>
  db.selectFrom('webmentions').selectAll().where('articleId', '=', articleId).where('source', '=', source).executeTakeFirst()

/** Whether so many wait to be looked at that no more are taken. */
export async function isFull(db: Db): Promise<boolean> {
  const rows = await db.selectFrom('webmentions').select('id').where('state', '=', 'new').limit(mostNew).execute()
  return rows.length >= mostNew
}

export const insertMention = (trx: Trx, row: MentionRow) => trx.insertInto('webmentions').values(row).execute()
export const updateMention = (trx: Trx, { id, ...rest }: Pick<MentionRow, 'id'> & Partial<MentionRow>) => trx.updateTable('webmentions').set(rest).where('id', '=', id).execute()
export const deleteMention = (trx: Trx, id: string) => trx.deleteFrom('webmentions').where('id', '=', id).execute()

export const deleteUnseenBefore = (trx: Trx, at: string) => trx.deleteFrom('webmentions').where('state', '=', 'new').where('receivedAt', '<', at).execute()

export interface QueuedMention extends MentionRow {
  headline: string | null
}
/** Those in a state, the newest first. */
export const listMentions = (db: Db, state: MentionState, limit = 100): Promise<QueuedMention[]> =>
  db.selectFrom('webmentions as m').leftJoin('articles as a', 'a.id', 'm.articleId').selectAll('m').select('a.headline')
    .where('m.state', '=', state).orderBy('m.receivedAt', 'desc').orderBy('m.id').limit(limit).execute()

/** Address → the version of the article of which its page was told. */
export async function listSent(db: Db, articleId: string): Promise<Map<string, string>> {
  const rows = await db.selectFrom('webmentionsSent').select(['target', 'at']).where('articleId', '=', articleId).execute()
  return new Map(rows.map(({ target, at }) => [target, at]))
}

export const upsertSent = (trx: Trx, row: { articleId: string; target: string; at: string }) =>
  trx.insertInto('webmentionsSent').values(row).onConflict((on) => on.columns(['articleId', 'target']).doUpdateSet({ at: row.at })).execute()
export const deleteSent = (trx: Trx, articleId: string, target: string) =>
  trx.deleteFrom('webmentionsSent').where('articleId', '=', articleId).where('target', '=', target).execute()
