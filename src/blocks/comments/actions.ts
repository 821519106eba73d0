import type { App } from '#kernel/app.ts'
import { seal, unseal } from '#kernel/secret.ts'
import type { Change } from '#kernel/transact.ts'
import { heldMinutes } from './model.ts'
import { deleteModerationsOf } from './moderation/log.ts'
import { recount } from './recount.ts'
import { learn } from './spam/scoring.ts'
import { type CommentRow, deleteComment, deleteComments, updateComment } from './store.ts'

export { type ImportedComment, importComment, importComments } from './imported.ts'
export { blockNetworkOf, blockWord, unblock } from './moderation/blocking.ts'
export { type Deed, deeds } from './moderation/deeds.ts'
export { type Moderated, moderate, undo } from './moderation/moderate.ts'
export { type Moderator, theServer } from './moderation/moderator.ts'
export { answerComment, type Answerer, type Edit, editComment } from './moderation/writing.ts'

/** Takes away all that was said under an article or page that goes. */
export async function deleteThread(change: Change, subjectId: string) {
  await deleteComments(change.trx, subjectId)
  await recount(change, subjectId)
}

/** Takes a writer's name and addresses off what they said; without another name what they said goes as well, and answers to it stand on. */
export async function forgetWriter(change: Change, rows: CommentRow[], name: string | undefined) {
  for (const row of rows) {
    const { id } = row
    await learn(change.trx, row, '')
    await deleteModerationsOf(change.trx, id)
    if (name === undefined) await deleteComment(change.trx, id)
    else await updateComment(change.trx, { id, name, email: '', website: '', addressHash: '', wantsAnswers: 0 })
  }
  for (const subjectId of new Set(rows.map((row) => row.subjectId))) await recount(change, subjectId)
}

/** A token by which the writer of a comment that waits can see it for some minutes. */
export function sealHeld(app: App, id: string): Promise<string> {
  return seal({ dataDir: app.config.dataDir, purpose: 'held comment' }, id, new Date(app.now().getTime() + heldMinutes * 60_000))
}

export const unsealHeld = (app: App, token: string) => unseal({ dataDir: app.config.dataDir, purpose: 'held comment' }, token, app.now())
