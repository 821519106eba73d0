import { sql } from 'kysely'
import type { Db, Trx } from '#kernel/db.ts'
import { type Comment, type CommentState, threadsOnPage } from './model.ts'

export interface CommentRow {
  id: string
  subjectId: string
  parentId: string | null
  rootId: string
  state: CommentState
  postedAt: string
  name: string
  email: string
  website: string
  body: string
  fingerprint: string
  isNewsroom: number
}
declare module '#kernel/db.ts' {
  interface Tables {
    comments: CommentRow
  }
}

const shownColumns = ['c.id', 'c.parentId', 'c.rootId', 'c.postedAt', 'c.name', 'c.website', 'c.body', 'c.isNewsroom'] as const

export interface CommentsPage {
  /** Thread by thread, oldest first. */
  comments: Comment[]
  hasMore: boolean
  /** All that are shown, on whatever page. */
  total: number
}

/**
 * The threads of one page with all their shown comments and the count of all, in one query.
 * A thread counts whose first comment is hidden but not all its replies.
 */
export async function listThreads(db: Db, subjectId: string, page: number): Promise<CommentsPage> {
  const shown = db.selectFrom('comments').where('subjectId', '=', subjectId).where('state', '=', 'shown')
  const threads = db.selectFrom(shown.select('rootId').distinct().as('s')).innerJoin('comments as r', 'r.id', 's.rootId')
    .select(['r.id as rootId', 'r.postedAt as begunAt'])
    .orderBy('begunAt').orderBy('rootId').limit(threadsOnPage + 1).offset((page - 1) * threadsOnPage)
  const rows = await db.selectFrom(threads.as('t')).innerJoin('comments as c', 'c.rootId', 't.rootId')
    .select(shownColumns).select(shown.select(sql<number>`count(*)`.as('n')).as('total'))
    .where('c.subjectId', '=', subjectId).where('c.state', '=', 'shown')
    .orderBy('t.begunAt').orderBy('t.rootId').orderBy('c.postedAt').orderBy('c.id').execute()
  const rootIds = [...new Set(rows.map((row) => row.rootId))].slice(0, threadsOnPage)
  const last = rootIds.at(-1)
  const end = rows.findLastIndex((row) => row.rootId === last) + 1
  return { comments: rows.slice(0, end).map(commentOf), hasMore: end < rows.length, total: Number(rows[0]?.total ?? 0) }
}

/** Whether anything stands under it that a reader may see. */
export async function hasThread(db: Db, subjectId: string): Promise<boolean> {
  const row = await db.selectFrom('comments').select('id')
    .where('subjectId', '=', subjectId).where('state', '=', 'shown').limit(1).executeTakeFirst()
  return row !== undefined
}

export async function countShown(db: Db, subjectId: string): Promise<number> {
  const { n } = await db.selectFrom('comments').select(sql<number>`count(*)`.as('n'))
    .where('subjectId', '=', subjectId).where('state', '=', 'shown').executeTakeFirstOrThrow()
  return Number(n)
}

export const findComment = (db: Db, id: string) => db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst()

/** Their rows, for an import that wants to know what is there already. */
export const listComments = (db: Db, subjectId: string) =>
  db.selectFrom('comments').selectAll().where('subjectId', '=', subjectId).execute()

/** A comment that waits, as its writer may see it; undefined if it is decided or stands elsewhere. */
export async function findWaiting(db: Db, subjectId: string, id: string): Promise<Comment | undefined> {
  const row = await db.selectFrom('comments as c').select(shownColumns)
    .where('c.id', '=', id).where('c.subjectId', '=', subjectId).where('c.state', 'in', ['held', 'spam']).executeTakeFirst()
  return row && { ...commentOf({ ...row }), isHeld: true }
}

/** Whether the same words of the same writer are there already. */
export async function isRepeated(db: Db, subjectId: string, fingerprint: string): Promise<boolean> {
  const row = await db.selectFrom('comments').select('id')
    .where('subjectId', '=', subjectId).where('fingerprint', '=', fingerprint).executeTakeFirst()
  return row !== undefined
}

/** Whether this writer has posted anywhere since a moment. */
export async function hasPostedSince(db: Db, email: string, since: string): Promise<boolean> {
  const row = await db.selectFrom('comments').select('id')
    .where('state', 'in', ['shown', 'held', 'spam', 'binned']).where('postedAt', '>', since)
    .where(sql<string>`lower(email)`, '=', email.toLowerCase()).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Writes it; false, and nothing written, if the same words of the same writer are there already. */
export async function insertComment(trx: Trx, row: CommentRow): Promise<boolean> {
  const result = await trx.insertInto('comments').values(row)
    .onConflict((conflict) => conflict.columns(['subjectId', 'fingerprint']).doNothing()).executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0
}

export const updateComment = (trx: Trx, { id, ...rest }: { id: string } & Partial<CommentRow>) =>
  trx.updateTable('comments').set(rest).where('id', '=', id).execute()

export const deleteComments = (trx: Trx, subjectId: string) => trx.deleteFrom('comments').where('subjectId', '=', subjectId).execute()

export interface Subject {
  id: string
  title: string
  /** '' is the paper's own. */
  language: string
  isPublic: boolean
  commentsOpen: boolean
}

/** The article or page of an id, as far as its comments go. */
export async function findSubject(db: Db, id: string): Promise<Subject | undefined> {
  const articles = db.selectFrom('articles').select(['id', 'headline as title', 'language', 'state', 'isLocked', 'commentsOpen']).where('id', '=', id)
  const pages = db.selectFrom('pages').select(['id', 'title', sql.lit('').as('language'), 'state', 'isLocked', 'commentsOpen']).where('id', '=', id)
  const row = await db.selectFrom(articles.unionAll(pages).as('s')).selectAll().executeTakeFirst()
  return row && { id, title: row.title, language: row.language, isPublic: row.state === 'published' && !row.isLocked, commentsOpen: Boolean(row.commentsOpen) }
}

function commentOf(row: Pick<CommentRow, 'id' | 'parentId' | 'rootId' | 'postedAt' | 'name' | 'website' | 'body' | 'isNewsroom'>): Comment {
  const { id, parentId, rootId, postedAt, name, website, body } = row
  return { id, parentId, rootId, postedAt, name, website, body, isNewsroom: Boolean(row.isNewsroom), isHeld: false }
}
