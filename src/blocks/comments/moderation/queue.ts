import { sql } from 'kysely'
import type { Db } from '#kernel/db.ts'
import { plainText } from '../markup.ts'
import type { CommentState } from '../model.ts'
import type { CommentRow } from '../store.ts'

export interface QueueQuery {
  state: CommentState
  /** Only those that wait for this, or all but those that came in a rush. */
  heldFor?: string
  /** Words in the text, or in the writer's name or e-mail. */
  words?: string
  subjectId?: string
  /** The last of the page before. */
  before?: Pick<CommentRow, 'postedAt' | 'id'>
  limit?: number
}
/** A comment as a moderator sees it: with where it stands, and what became of others by the same writer. */
export interface Queued extends CommentRow {
  /** Its words without markup. */
  text: string
  /** Of the article or page; '' where it is gone. */
  title: string
  path: string
  history: Record<CommentState, number>
}

/** One page of the comments in a state, the newest first. */
export async function listQueue(db: Db, { state, heldFor, words, subjectId, before, limit = 50 }: QueueQuery): Promise<Queued[]> {
  const rows = await db.selectFrom('comments as c').selectAll('c')
    .leftJoin('articles as a', 'a.id', 'c.subjectId').leftJoin('pages as p', 'p.id', 'c.subjectId')
    .leftJoin('addresses as w', (join) => join.onRef('w.thingId', '=', 'c.subjectId').on('w.isCurrent', '=', 1))
    .select(['a.headline', 'p.title as pageTitle', 'w.path'])
    .where('c.state', '=', state)
    .$if(state === 'held', (query) => (heldFor ? query.where('c.heldFor', '=', heldFor) : query.where('c.heldFor', '!=', 'rush')))
    .$if(Boolean(subjectId), (query) => query.where('c.subjectId', '=', subjectId ?? ''))
    .$if(Boolean(words), (query) => query.where((eb) => eb.or((['c.body', 'c.name', 'c.email'] as const).map((column) => eb(sql`lower(${sql.ref(column)})`, 'like', likeOf(words ?? ''))))))
    .$if(Boolean(before), (query) => query.where((eb) => eb.or([
      eb('c.postedAt', '<', before?.postedAt ?? ''), eb.and([eb('c.postedAt', '=', before?.postedAt ?? ''), eb('c.id', '<', before?.id ?? '')]),
    ])))
    .orderBy('c.postedAt', 'desc').orderBy('c.id', 'desc').limit(limit).execute()
  const histories = await countByWriter(db, rows.map((row) => row.email))
  return rows.map(({ headline, pageTitle, path, ...row }) =>
    ({ ...row, text: plainText(row.body), title: headline ?? pageTitle ?? '', path: path ?? '', history: histories.get(row.email.toLowerCase()) ?? { ...none } }))
}

const none: Record<CommentState, number> = { shown: 0, held: 0, spam: 0, binned: 0 }

/** How many comments of each writer are in each state, by e-mail in small letters. */
async function countByWriter(db: Db, emails: string[]): Promise<Map<string, Record<CommentState, number>>> {
  const asked = [...new Set(emails.filter(Boolean).map((email) => email.toLowerCase()))]
  const lower = sql<string>`lower("email")`
  const rows = asked.length
    ? await db.selectFrom('comments').select([lower.as('email'), 'state', sql<number>`count(*)`.as('n')]).where(lower, 'in', asked).groupBy([lower, 'state']).execute()
    : []
  const histories = new Map<string, Record<CommentState, number>>()
  for (const { email, state, n } of rows) histories.set(email, { ...(histories.get(email) ?? none), [state]: Number(n) })
  return histories
}

export async function countStates(db: Db): Promise<Record<CommentState, number>> {
  const rows = await db.selectFrom('comments').select(['state', sql<number>`count(*)`.as('n')]).groupBy('state').execute()
  return { ...none, ...Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)])) }
}

/** All in a state that came from where this one came from, while that is known: what a moderator throws out together. */
export async function listFromNetworkOf(db: Db, id: string, state: CommentState): Promise<string[]> {
  const rows = await db.selectFrom('comments as o').innerJoin('comments as c', 'c.addressHash', 'o.addressHash').select('c.id')
    .where('o.id', '=', id).where('o.addressHash', '!=', '').where('c.state', '=', state).orderBy('c.postedAt').limit(10_000).execute()
  return rows.map((row) => row.id)
}

/** A word in the language of `like`, whose own signs stand for themselves. */
const likeOf = (words: string) => `%${words.toLowerCase().replace(/[\\%_]/g, '')}%`
