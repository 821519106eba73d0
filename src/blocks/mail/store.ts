import { type Db, hasWritten, type Trx } from '#kernel/db.ts'
import { containing, likeAnyCase } from '#kernel/dialect.ts'
import { sql } from 'kysely'
import type { MailState } from './model.ts'

export interface MailRow {
  id: string
  /** Without angle brackets; the same however often it is sent. */
  messageId: string
  once: string | null
  toName: string
  toAddress: string
  subject: string
  text: string
  /** Further headers as JSON: name → value. */
  headers: string
  state: MailState
  queuedAt: string
  settledAt: string | null
  /** What the mail server said. */
  answer: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    mails: MailRow
  }
}

/** Writes it; false if the same was queued before. */
export async function insertMail(trx: Trx, row: MailRow): Promise<boolean> {
  const result = await trx.insertInto('mails').values(row).onConflict((conflict) => conflict.column('once').doNothing()).executeTakeFirst()
  return hasWritten(result)
}

export const findMail = (db: Db, id: string) => db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst()

export const settleMail = (trx: Trx, { id, ...rest }: Pick<MailRow, 'id' | 'state' | 'settledAt' | 'answer'>) => trx.updateTable('mails').set(rest).where('id', '=', id).execute()

export const deleteSettledBefore = (trx: Trx, at: string) => trx.deleteFrom('mails').where('state', '!=', 'queued').where('settledAt', '<', at).execute()

/** How many mails are in each state, and since when the oldest of those waits. */
export async function countMails(db: Db): Promise<{ state: MailState; count: number; since: string }[]> {
  const rows = await db.selectFrom('mails').select(['state', sql<number>`count(*)`.as('count'), sql<string>`min("queuedAt")`.as('since')]).groupBy('state').execute()
  return rows.map(({ state, count, since }) => ({ state, count: Number(count), since }))
}

/** What a mail server refused for good, the newest first. */
export const listFailed = (db: Db, limit: number) =>
  db.selectFrom('mails').select(['toAddress', 'subject', 'answer', 'settledAt']).where('state', '=', 'failed').orderBy('settledAt', 'desc').limit(limit).execute()

/** Mails to somebody, or that name their address, or that were sent of these things (`once` ends with or holds their id): gone, sent or not. */
export async function deleteMailsNaming(trx: Trx, address: string, ids: string[]) {
  await trx.deleteFrom('mails').where((eb) => eb.or([eb(sql`lower("toAddress")`, '=', address.toLowerCase()), likeAnyCase(trx, eb.ref('text'), containing(address))])).execute()
  for (const id of ids) await trx.deleteFrom('mails').where('once', 'like', sql<string>`${containing(id)} escape '\\'`).execute()
}
