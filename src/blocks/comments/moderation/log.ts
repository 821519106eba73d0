import type { Db, Trx } from '#kernel/db.ts'
import { type CommentRow, updateComment } from '../store.ts'

interface ModerationRow {
  id: string
  commentId: string
  at: string
  /** Null: by a command on the server. */
  personId: string | null
  deed: string
  /** What of the comment was otherwise before, as JSON. */
  former: string
  reason: string
  undoneAt: string | null
}
declare module '#kernel/db.ts' {
  interface Tables {
    moderations: ModerationRow
  }
}

/** What a moderation may change, and so what undoing it brings back. */
type Former = Pick<CommentRow, 'state' | 'body' | 'note' | 'isHighlighted' | 'editedAt' | 'heldFor' | 'learntAs'>
export const formerOf = ({ state, body, note, isHighlighted, editedAt, heldFor, learntAs }: CommentRow): Former =>
  ({ state, body, note, isHighlighted, editedAt, heldFor, learntAs })

export interface Moderation extends Omit<ModerationRow, 'former'> {
  former: Former
}

export const insertModeration = (trx: Trx, { former, ...row }: Moderation) => trx.insertInto('moderations').values({ ...row, former: JSON.stringify(former) }).execute()

export async function findModeration(db: Db, id: string): Promise<Moderation | undefined> {
  const row = await db.selectFrom('moderations').selectAll().where('id', '=', id).executeTakeFirst()
  return row && read(row)
}

/** All that was done to a comment, the newest first. */
export async function listModerations(db: Db, commentId: string): Promise<Moderation[]> {
  const rows = await db.selectFrom('moderations').selectAll().where('commentId', '=', commentId).orderBy('at', 'desc').orderBy('id', 'desc').limit(100).execute()
  return rows.map(read)
}

export const markUndone = (trx: Trx, id: string, at: string) => trx.updateTable('moderations').set({ undoneAt: at }).where('id', '=', id).execute()

/** Gives a comment back what it was. */
export const putBack = (trx: Trx, id: string, former: Former) => updateComment(trx, { id, ...former })

const read = (row: ModerationRow): Moderation => ({ ...row, former: JSON.parse(row.former) as Former })

export const deleteModerationsBefore = (trx: Trx, at: string) => trx.deleteFrom('moderations').where('at', '<', at).execute()

/** What was done to a comment whose writer is to be forgotten: it holds their words. */
export const deleteModerationsOf = (trx: Trx, commentId: string) => trx.deleteFrom('moderations').where('commentId', '=', commentId).execute()
