import type { App } from '#kernel/app.ts'
import { forbidden, notFound } from '#kernel/errors.ts'
import { seal, unseal } from '#kernel/secret.ts'
import { type Change, transact } from '#kernel/transact.ts'
import type { ZodError } from 'zod'
import { fingerprintOf } from './fingerprint.ts'
import { cleanComment, commentHtml } from './markup.ts'
import { type CommentState, type Given, heldMinutes, NewComment, pauseSeconds } from './model.ts'
import { recount } from './recount.ts'
import {
  type CommentRow, deleteComments, findComment, findSubject, hasPostedSince, insertComment, isRepeated, type Subject, updateComment,
} from './store.ts'
import { say, type Word } from './words.ts'

export { type ImportedComment, importComment, importComments } from './imported.ts'

/** What became of a comment that was posted. */
export type Posted = HeldComment | RefusedComment
export interface HeldComment {
  outcome: 'held'
  id: string
  subject: Subject
  /** Of the thread on which it was written. */
  page: number
}
export interface RefusedComment {
  outcome: 'refused'
  status: 409 | 422 | 429
  word: Word
  /** Field → what to mend. */
  fields: Record<string, Word>
  subject: Subject
  parent: CommentRow | undefined
}

/** Posts a reader's comment. It waits for a moderator; what could not even wait is refused with a word on what to mend. */
export async function postComment(app: App, form: Given, homeLanguage: string): Promise<Posted> {
  const { subject, parent } = await findPlace(app, form, homeLanguage)
  const parsed = NewComment.safeParse(form)
  const refused = (status: RefusedComment['status'], word: Word, fields: Record<string, Word> = {}): Posted =>
    ({ outcome: 'refused', status, word, fields, subject, parent })
  if (!parsed.success) return refused(422, 'mend', wordsOf(parsed.error))
  const row = rowOf(app, parsed.data, parent)
  if (!commentHtml(row.body)) return refused(422, 'mend', { text: 'textMissing' })
  if (await isRepeated(app.db, row.subjectId, row.fingerprint)) return refused(409, 'duplicate')
  const since = new Date(app.now().getTime() - pauseSeconds * 1000).toISOString()
  if (await hasPostedSince(app.db, row.email, since)) return refused(429, 'tooSoon')
  const isNew = await transact(app, async (change) => {
    const isInserted = await insertComment(change.trx, row)
    if (isInserted) change.tell('comment.held', { id: row.id, subjectId: row.subjectId })
    return isInserted
  })
  return isNew ? { outcome: 'held', id: row.id, subject, page: Number(parsed.data.page) || 1 } : refused(409, 'duplicate')
}

/** Puts a comment before all readers. */
export const showComment = (app: App, id: string) => setState(app, id, 'shown')
/** Takes it back to those that wait. */
export const holdComment = (app: App, id: string) => setState(app, id, 'held')
export const binComment = (app: App, id: string) => setState(app, id, 'binned')

/** Takes away all that was said under an article or page that goes. */
export async function deleteThread(change: Change, subjectId: string) {
  await deleteComments(change.trx, subjectId)
  await recount(change, subjectId)
}

/** A token by which the writer of a comment that waits can see it for some minutes. */
export function sealHeld(app: App, id: string): Promise<string> {
  return seal({ dataDir: app.config.dataDir, purpose: 'held comment' }, id, new Date(app.now().getTime() + heldMinutes * 60_000))
}

export const unsealHeld = (app: App, token: string) => unseal({ dataDir: app.config.dataDir, purpose: 'held comment' }, token, app.now())

/** Where it is to stand; throws a refusal where nobody may comment. */
async function findPlace(app: App, form: Given, homeLanguage: string) {
  const subject = await findSubject(app.db, form.subjectId ?? '')
  if (!subject) throw notFound('article')
  const language = subject.language || homeLanguage
  if (!subject.isPublic || !subject.commentsOpen) throw forbidden(say(language, 'closed'))
  const parent = form.parentId ? await findComment(app.db, form.parentId) : undefined
  if (form.parentId && (parent?.subjectId !== subject.id || parent.state !== 'shown')) throw forbidden(say(language, 'unapproved'))
  return { subject, parent }
}

/** The first thing wrong with each field, in the order of the form. The messages of the schema are words of the block. */
function wordsOf({ issues }: ZodError): Record<string, Word> {
  const firsts = issues.filter((issue, at) => issues.findIndex((each) => each.path[0] === issue.path[0]) === at)
  return Object.fromEntries(firsts.map((issue) => [String(issue.path[0]), issue.message as Word]))
}

function rowOf(app: App, comment: NewComment, parent: CommentRow | undefined): CommentRow {
  const { subjectId, name, email, website, trap } = comment
  const id = app.newId()
  const body = cleanComment(comment.text)
  const parentId = parent?.id ?? null
  return {
    id,
    subjectId,
    parentId,
    rootId: parent?.rootId ?? id,
    state: trap ? 'spam' : 'held',
    postedAt: app.now().toISOString(),
    name,
    email,
    website,
    body,
    fingerprint: fingerprintOf({ subjectId, parentId, name, email, body }),
    isNewsroom: 0,
  }
}

async function setState(app: App, id: string, state: CommentState) {
  await transact(app, async (change) => {
    const comment = await findComment(change.trx, id)
    if (!comment) throw notFound('comment')
    if (comment.state === state) return
    await updateComment(change.trx, { id, state })
    if (comment.state === 'shown' || state === 'shown') await recount(change, comment.subjectId)
    if (state === 'shown') change.tell('comment.shown', { id, subjectId: comment.subjectId })
  })
}
