import type { Change } from '#kernel/transact.ts'
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
  if (former === 'shown') change.tell('comment.withdrawn', { id, subjectId })
}

/** What lies in the bin does not keep its writer from saying it anew, as in WordPress. */
async function freeWords({ trx }: Change, { id, fingerprint }: CommentRow) {
  if (!fingerprint.endsWith(id)) await updateComment(trx, { id, fingerprint: `${fingerprint}:${id}` })
}
