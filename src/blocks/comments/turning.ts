import type { Change } from '#kernel/transact.ts'
import { gatherSeconds } from './model.ts'
import { recount } from './recount.ts'
import { type CommentRow, updateComment } from './store.ts'

/** What there is to do when a comment comes before the readers, waits or goes, whoever or whatever decided it. The one place for it. */
export async function turned(change: Change, row: CommentRow, former: CommentRow['state'] | undefined) {
  const { id, subjectId, state } = row
  if (state === former) return
  if (state === 'binned') await freeWords(change, row)
  if (state === 'shown' || former === 'shown') await recount(change, subjectId)
  if (state === 'shown') change.tell('comment.shown', { id, subjectId })
  if (state === 'held') change.tell('comment.held', { id, subjectId })
  await tellLater(change, row)
  if (former === 'shown') change.tell('comment.withdrawn', { id, subjectId })
}

/** Whoever is to be told of it by mail is told in a job: of what waits all together, of what is shown each by itself. */
async function tellLater(change: Change, { id, state }: CommentRow) {
  const soon = new Date(Date.parse(change.at) + gatherSeconds * 1000).toISOString()
  if (state === 'held') await change.later('comments.held', {}, { at: soon, key: `comments.held:${change.at.slice(0, 16)}` })
  if (state === 'shown') await change.later('comments.shown', { id }, { key: `comments.shown:${id}` })
}

/** What lies in the bin does not keep its writer from saying it anew, as in WordPress. */
async function freeWords({ trx }: Change, { id, fingerprint }: CommentRow) {
  if (!fingerprint.endsWith(id)) await updateComment(trx, { id, fingerprint: `${fingerprint}:${id}` })
}
