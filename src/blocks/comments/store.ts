import { sql } from 'kysely'
import { type Db, hasWritten, type Trx } from '#kernel/db.ts'
import { type Comment, type CommentState, threadsOnPage } from './model.ts'

export { type CommentBlock, findBlocks } from './blocks-store.ts'
export { countStates, listFromNetworkOf, listQueue, type Queued } from './moderation/queue.ts'

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
  isAuthor: number
  isHighlighted: number
  personId: string | null
  editedAt: string | null
  /** What a moderator has to say of it. */
  note: string
  /** Of the network address it came from; '' once forgotten. */
  addressHash: string
  /** Of its words; '' where it came before these were kept. */
  textHash: string
  /** Why it waits or waited; '' if it never did. */
  heldFor: string
  /** Per cent; null while too little was learnt. */
  spamScore: number | null
  /** What it has taught: 'spam', 'ham' or ''. */
  learntAs: string
  /** Whether its writer asked for answers by mail. */
  wantsAnswers: number
  /** When the moderators were told that it waits. */
  toldAt: string | null
}
/** What is not said of a comment is so. */
export const silent = {
  isAuthor: 0, isHighlighted: 0, personId: null, editedAt: null, note: '', addressHash: '', textHash: '', heldFor: '', spamScore: null, learntAs: '',
  wantsAnswers: 0, toldAt: null,
} satisfies Partial<CommentRow>
declare module '#kernel/db.ts' {
  interface Tables {
    comments: CommentRow
  }
}

const shownColumns = ['c.id', 'c.parentId', 'c.rootId', 'c.postedAt', 'c.name', 'c.website', 'c.body', 'c.isNewsroom', 'c.isAuthor', 'c.isHighlighted',
  'c.editedAt', 'c.note'] as const

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
    .select(shownColumns).select('c.state').select(shown.select(sql<number>`count(*)`.as('n')).as('total'))
    .where('c.subjectId', '=', subjectId).where((eb) => eb.or([eb('c.state', '=', 'shown'), eb.and([eb('c.state', '=', 'binned'), eb('c.note', '!=', '')])]))
    .orderBy('t.begunAt').orderBy('t.rootId').orderBy('c.postedAt').orderBy('c.id').execute()
  const rootIds = [...new Set(rows.map((row) => row.rootId))].slice(0, threadsOnPage)
  const last = rootIds.at(-1)
  const end = rows.findLastIndex((row) => row.rootId === last) + 1
  return { comments: rows.slice(0, end).map((row) => (row.state === 'shown' ? commentOf(row) : goneOf(row))), hasMore: end < rows.length, total: Number(rows[0]?.total ?? 0) }
}

/** On which page of a thread a shown comment stands: threads are counted by their first comments, the oldest first. */
export async function findPageOf(db: Db, subjectId: string, id: string): Promise<number> {
  const root = db.selectFrom('comments as c').innerJoin('comments as r', 'r.id', 'c.rootId').where('c.id', '=', id)
  const here = await root.select(['r.id', 'r.postedAt']).executeTakeFirst()
  if (!here) return 1
  const { n } = await db.selectFrom('comments as s').innerJoin('comments as r', 'r.id', 's.rootId').select(sql<number>`count(distinct r.id)`.as('n'))
    .where('s.subjectId', '=', subjectId).where('s.state', '=', 'shown')
    .where((eb) => eb.or([eb('r.postedAt', '<', here.postedAt), eb.and([eb('r.postedAt', '=', here.postedAt), eb('r.id', '<', here.id)])]))
    .executeTakeFirstOrThrow()
  return Math.floor(Number(n) / threadsOnPage) + 1
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

/** Those of the ids that are there, in the order of the ids. */
export async function findComments(db: Db, ids: string[]): Promise<CommentRow[]> {
  const rows: CommentRow[] = []
  // Databases take so many parameters and no more.
  for (let at = 0; at < ids.length; at += 500) rows.push(...(await db.selectFrom('comments').selectAll().where('id', 'in', ids.slice(at, at + 500)).execute()))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
}

/** Their rows, for an import that wants to know what is there already. */
export const listComments = (db: Db, subjectId: string) =>
  db.selectFrom('comments').selectAll().where('subjectId', '=', subjectId).execute()

/** A comment that waits, as its writer may see it; undefined if it is decided or stands elsewhere. */
export async function findWaiting(db: Db, subjectId: string, id: string): Promise<Comment | undefined> {
  const row = await db.selectFrom('comments as c').select(shownColumns)
    .where('c.id', '=', id).where('c.subjectId', '=', subjectId).where('c.state', 'in', ['held', 'spam']).executeTakeFirst()
  return row && { ...commentOf({ ...row }), isHeld: true }
}

/** Whether the same words stand in the same place already, by the same name or the same e-mail, and not in the bin. */
export async function isRepeated(db: Db, { subjectId, parentId, textHash, body, name, email, fingerprint }: CommentRow): Promise<boolean> {
  const there = db.selectFrom('comments').select('id').where('subjectId', '=', subjectId).where('state', '!=', 'binned').limit(1)
  if (await there.where('fingerprint', '=', fingerprint).executeTakeFirst()) return true
  const row = await there.where('textHash', '=', textHash).where('body', '=', body)
    .where((eb) => (parentId ? eb('parentId', '=', parentId) : eb('parentId', 'is', null)))
    .where((eb) => eb.or([eb('name', '=', name), ...(email ? [isBy(email)] : [])])).executeTakeFirst()
  return row !== undefined
}

const isBy = (email: string) => sql<boolean>`lower("email") = lower(${email})`

/** Whether anything by this name and e-mail has ever been shown; of who gives none nothing is known. */
export async function isKnown(db: Db, { name, email }: Pick<CommentRow, 'name' | 'email'>): Promise<boolean> {
  if (!email) return false
  const row = await db.selectFrom('comments').select('id').where(isBy(email)).where('state', '=', 'shown')
    .where(sql<boolean>`lower("name") = lower(${name})`).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Whether anything has come from this network since a moment. */
export async function hasPostedFrom(db: Db, addressHash: string, since: string): Promise<boolean> {
  const row = await db.selectFrom('comments').select('id').where('addressHash', '=', addressHash).where('postedAt', '>', since).limit(1).executeTakeFirst()
  return row !== undefined
}

/** How often these words have come since a moment, from whomever; counted no further than anybody asks. */
export async function countSameText(db: Db, textHash: string, since: string): Promise<number> {
  const rows = await db.selectFrom('comments').select('id').where('textHash', '=', textHash).where('postedAt', '>', since).limit(10).execute()
  return rows.length
}

/** Whether this writer has posted anywhere since a moment. */
export async function hasPostedSince(db: Db, email: string, since: string): Promise<boolean> {
  const row = await db.selectFrom('comments').select('id').where(isBy(email)).where('postedAt', '>', since).limit(1).executeTakeFirst()
  return row !== undefined
}

/** Writes it; false, and nothing written, if the same words of the same writer are there already. */
export async function insertComment(trx: Trx, row: CommentRow): Promise<boolean> {
  const result = await trx.insertInto('comments').values(row)
    .onConflict((conflict) => conflict.columns(['subjectId', 'fingerprint']).doNothing()).executeTakeFirst()
  return hasWritten(result)
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
  /** Only of an article: pages do not age. */
  publishedAt: string | null
}

/** The article or page of an id, as far as its comments go. */
export async function findSubject(db: Db, id: string): Promise<Subject | undefined> {
  const articles = db.selectFrom('articles').select(['id', 'headline as title', 'language', 'state', 'isLocked', 'commentsOpen', 'publishedAt']).where('id', '=', id)
  const pages = db.selectFrom('pages').select(['id', 'title', sql.lit('').as('language'), 'state', 'isLocked', 'commentsOpen', sql.lit(null).as('publishedAt')]).where('id', '=', id)
  const row = await db.selectFrom(articles.unionAll(pages).as('s')).selectAll().executeTakeFirst()
  if (!row) return undefined
  const { title, language, state, isLocked, commentsOpen, publishedAt } = row
  return { id, title, language, isPublic: state === 'published' && !isLocked, commentsOpen: Boolean(commentsOpen), publishedAt }
}

type ShownRow = Pick<CommentRow, 'id' | 'parentId' | 'rootId' | 'postedAt' | 'name' | 'website' | 'body' | 'isNewsroom' | 'isAuthor' | 'isHighlighted' | 'editedAt' | 'note'>

function commentOf({ id, parentId, rootId, postedAt, name, website, body, editedAt, note, isNewsroom, isAuthor, isHighlighted }: ShownRow): Comment {
  const marks = { isNewsroom: Boolean(isNewsroom), isAuthor: Boolean(isAuthor), isHighlighted: Boolean(isHighlighted) }
  return { id, parentId, rootId, postedAt, name, website, body, editedAt, note, ...marks, isHeld: false }
}

/** Of what was thrown out only the place and the reason. */
const goneOf = (row: ShownRow): Comment => ({ ...commentOf({ ...row, name: '', website: '', body: '', isNewsroom: 0, isAuthor: 0, isHighlighted: 0, editedAt: null }), isGone: true })

/** Thrown-out comments go for good some time after they came; answers to them stand on with the empty place above. */
export const deleteThrownOutBefore = (trx: Trx, at: string) =>
  trx.deleteFrom('comments').where('state', 'in', ['spam', 'binned']).where('postedAt', '<', at).execute()

export const forgetAddressesBefore = (trx: Trx, at: string) =>
  trx.updateTable('comments').set({ addressHash: '' }).where('addressHash', '!=', '').where('postedAt', '<', at).execute()

export async function markTold(trx: Trx, ids: string[], toldAt: string) {
  for (let at = 0; at < ids.length; at += 500) await trx.updateTable('comments').set({ toldAt }).where('id', 'in', ids.slice(at, at + 500)).execute()
}

export const deleteComment = (trx: Trx, id: string) => trx.deleteFrom('comments').where('id', '=', id).execute()
