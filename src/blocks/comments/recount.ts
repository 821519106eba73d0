import { setCommentCount } from '#blocks/articles/store.ts'
import type { Change } from '#kernel/transact.ts'
import { allCommentsTag, commentsTag } from './model.ts'
import { countShown } from './store.ts'

/** Keeps an article's number of comments true after what is shown under it has changed, and its thread from being given old. */
export async function recount(change: Change, subjectId: string) {
  await setCommentCount(change.trx, subjectId, await countShown(change.trx, subjectId))
  markedAnew(change, subjectId)
}

/** What shows the comments under a thing is to be made anew. */
export const markedAnew = (change: Change, subjectId: string) => change.moved(commentsTag(subjectId), allCommentsTag)
