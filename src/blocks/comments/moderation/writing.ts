import type { App } from '#kernel/app.ts'
import { Refusal, notFound, unprocessable } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { cleanComment, commentHtml } from '../markup.ts'
import { limits, plain } from '../model.ts'
import { markedAnew } from '../recount.ts'
import { type CommentRow, findComment, insertComment, silent, updateComment } from '../store.ts'
import { textHashOf } from '../text-hash.ts'
import { turned } from '../turning.ts'
import { moderate, note } from './moderate.ts'
import { type Moderator, mustModerate } from './moderator.ts'

export interface Edit {
  text?: string
  /** What readers are told of it, such as "Shortened: a telephone number". */
  note?: string
}

/** Changes the words of a comment, or what the newsroom says of it. Gives the id to undo it by. */
export async function editComment(app: App, by: Moderator, id: string, { text, note: said }: Edit): Promise<string> {
  mustModerate(by)
  return transact(app, async (change) => {
    const row = await findComment(change.trx, id)
    if (!row) throw notFound('comment')
    const body = text === undefined ? row.body : bodyOf(text)
    const remark = said === undefined ? row.note : plain(said).replace(/\s+/g, ' ').trim().slice(0, 500)
    const editedAt = body === row.body ? row.editedAt : change.at
    await updateComment(change.trx, { id, body, note: remark, editedAt, textHash: textHashOf(body) })
    markedAnew(change, row.subjectId)
    return note(app, change, by, { deed: 'edit', row, reason: remark })
  })
}

export interface Answerer extends Moderator {
  name: string
  email: string
  isAuthor: boolean
}

/** Answers a comment for the newsroom, shown at once. One that waited is shown with it, as WordPress does it. Gives the answer's id. */
export async function answerComment(app: App, by: Answerer, id: string, text: string): Promise<string> {
  if (!by.isAuthor) mustModerate(by)
  const parent = await findComment(app.db, id)
  if (!parent) throw notFound('comment')
  if (!by.mayModerate && parent.state !== 'shown') throw new Refusal(403, 'This comment waits for a moderator. You can answer it once readers see it.')
  if (['spam', 'binned'].includes(parent.state)) throw new Refusal(409, 'This comment was thrown out. Restore it first.')
  const body = bodyOf(text)
  if (by.mayModerate) await moderate(app, by, 'approve', [id])
  const answerId = app.newId()
  await transact(app, async (change) => {
    const row = answerRow({ id: answerId, parent, by, body, at: change.at })
    if (!(await insertComment(change.trx, row))) throw new Refusal(409, 'This has been said here already.')
    await turned(change, row, undefined)
  })
  return answerId
}

function answerRow({ id, parent, by, body, at }: { id: string; parent: CommentRow; by: Answerer; body: string; at: string }): CommentRow {
  const { subjectId } = parent
  const { name, email, personId, isAuthor } = by
  const said = { subjectId, parentId: parent.id, name, email, body }
  const marks = { isNewsroom: 1, isAuthor: Number(isAuthor), personId }
  return { ...silent, ...said, ...marks, id, rootId: parent.rootId, state: 'shown', postedAt: at, website: '', fingerprint: fingerprintOf(said), textHash: textHashOf(body) }
}

function bodyOf(text: string): string {
  const body = cleanComment(plain(text).trim())
  if (!commentHtml(body)) throw unprocessable('The comment is empty.', { text: 'must say something' })
  if (body.length > limits.text) throw unprocessable('The comment is too long.', { text: `must be at most ${limits.text} characters` })
  return body
}
