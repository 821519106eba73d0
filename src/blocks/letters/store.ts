import { sql } from 'kysely'
import type { CommentRow } from '#blocks/comments/store.ts'
import type { Db, Trx } from '#kernel/db.ts'

/** What a commenter said of mails; by e-mail in small letters. */
interface Commenter {
  email: string
  askedAt: string | null
  confirmedAt: string | null
  stoppedAt: string | null
}
declare module '#kernel/db.ts' {
  interface Tables {
    commenters: Commenter
  }
}
const keyOf = (email: string) => email.toLowerCase()

export const findCommenter = (db: Db, email: string) => db.selectFrom('commenters').selectAll().where('email', '=', keyOf(email)).executeTakeFirst()

export const upsertCommenter = (trx: Trx, email: string, changes: Partial<Omit<Commenter, 'email'>>) =>
  trx.insertInto('commenters').values({ askedAt: null, confirmedAt: null, stoppedAt: null, ...changes, email: keyOf(email) })
    .onConflict((conflict) => conflict.column('email').doUpdateSet(changes)).execute()

export const deleteCommenter = (trx: Trx, email: string) => trx.deleteFrom('commenters').where('email', '=', keyOf(email)).execute()

/** What waits and was told to nobody yet, the oldest first; not what came in a rush. */
export const listUntold = (db: Db): Promise<CommentRow[]> =>
  db.selectFrom('comments').selectAll().where('state', '=', 'held').where('toldAt', 'is', null).where('heldFor', '!=', 'rush').orderBy('postedAt').orderBy('id').limit(500).execute()

/** All a person said under their e-mail, in whatever state, the newest first. */
export const listBy = (db: Db, email: string): Promise<CommentRow[]> =>
  db.selectFrom('comments').selectAll().where(sql<boolean>`lower("email") = lower(${email})`).orderBy('postedAt', 'desc').orderBy('id').limit(5000).execute()
