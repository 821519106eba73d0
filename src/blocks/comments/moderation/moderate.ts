import type { App } from '#kernel/app.ts'
import { notFound, Refusal } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { plain } from '../model.ts'
import { markedAnew } from '../recount.ts'
import { learn, type Lesson } from '../spam/scoring.ts'
import { type CommentRow, findComments, updateComment } from '../store.ts'
import { turned } from '../turning.ts'
import { type Deed, outcomes } from './deeds.ts'
import { findModeration, formerOf, insertModeration, listModerations, markUndone, putBack } from './log.ts'
import { type Moderator, mustModerate } from './moderator.ts'

export interface Moderated {
  /** For `undo`: one for each comment that was changed, in the order asked. */
  moderationIds: string[]
  /** Comments that were so already. */
  unchanged: string[]
}

/** Does one deed to some comments, all or none, and remembers how to undo it. Refuses with 404 where one is not there. */
export async function moderate(app: App, by: Moderator, deed: Deed, ids: string[], reason = ''): Promise<Moderated> {
  mustModerate(by)
  return transact(app, async (change) => {
    const rows = await findComments(change.trx, ids)
    if (rows.length < new Set(ids).size) throw notFound('comment')
    const done: Moderated = { moderationIds: [], unchanged: [] }
    for (const row of rows) {
      const id = await moderateOne(app, change, by, { deed, row, reason })
      if (id) done.moderationIds.push(id)
      else done.unchanged.push(row.id)
    }
    return done
  })
}

interface Doing {
  deed: Deed
  row: CommentRow
  reason: string
}

async function moderateOne(app: App, change: Change, by: Moderator, { deed, row, reason }: Doing): Promise<string | undefined> {
  const { isHighlighted, state, lesson } = await aimOf(change, deed, row)
  if (state === row.state && isHighlighted === row.isHighlighted) return undefined
  // Why something was thrown out is for readers too, where answers to it stand on.
  const isOut = deed === 'bin' && reason !== ''
  await updateComment(change.trx, { id: row.id, state, isHighlighted, ...(isOut && { note: plain(reason).replace(/\s+/g, ' ').trim().slice(0, 500) }) })
  if (lesson !== undefined) await learn(change.trx, row, lesson)
  await turned(change, { ...row, state }, row.state)
  if (isHighlighted !== row.isHighlighted) markedAnew(change, row.subjectId)
  return note(app, change, by, { deed, row, reason })
}

/** What the deed would make of the comment. */
async function aimOf(change: Change, deed: Deed, row: CommentRow): Promise<Pick<CommentRow, 'state' | 'isHighlighted'> & { lesson?: Lesson }> {
  const { state, isHighlighted } = row
  if (deed === 'highlight' || deed === 'unhighlight') return { state, isHighlighted: Number(deed === 'highlight') }
  if (deed === 'restore') return { state: ['spam', 'binned'].includes(state) ? await stateBefore(change, row) : state, isHighlighted, lesson: '' }
  return { isHighlighted, state, ...outcomes[deed] }
}

/** Where it stood before it was thrown out; what came in as spam waits. */
async function stateBefore({ trx }: Change, { id, state }: CommentRow): Promise<CommentRow['state']> {
  const last = (await listModerations(trx, id)).find(({ deed, undoneAt }) => !undoneAt && outcomes[deed as Deed]?.state === state)
  return last && ['shown', 'held'].includes(last.former.state) ? last.former.state : 'held'
}

/** Takes a moderation back: the comment is as it was before. Refuses with 409 where something else was done to it since. */
export async function undo(app: App, by: Moderator, moderationId: string) {
  mustModerate(by)
  await transact(app, async (change) => {
    const done = await findModeration(change.trx, moderationId)
    const [row] = done ? await findComments(change.trx, [done.commentId]) : []
    if (!done || !row) throw notFound('moderation')
    const [last] = (await listModerations(change.trx, row.id)).filter(({ undoneAt }) => !undoneAt)
    if (last?.id !== done.id) throw new Refusal(409, 'Something else has been done to this comment since. Please look at it again.')
    await learn(change.trx, row, done.former.learntAs as Lesson)
    await putBack(change.trx, row.id, done.former)
    await markUndone(change.trx, done.id, change.at)
    await turned(change, { ...row, state: done.former.state }, row.state)
    markedAnew(change, row.subjectId)
  })
}

/** Writes down what is done to a comment; gives the id by which it can be undone. */
export async function note(app: App, change: Change, by: Moderator, { deed, row, reason }: Omit<Doing, 'deed'> & { deed: string }): Promise<string> {
  const id = app.newId()
  await insertModeration(change.trx, { id, commentId: row.id, at: change.at, personId: by.personId, deed, former: formerOf(row), reason, undoneAt: null })
  return id
}
