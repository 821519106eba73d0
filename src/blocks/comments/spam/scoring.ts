import type { Db, Trx } from '#kernel/db.ts'
import { type CommentRow, updateComment } from '../store.ts'
import { spaminess } from './bayes.ts'
import { addCounts, findCounts } from './store.ts'
import { tokensOf, type Written } from './tokens.ts'

/** How much it looks like what the moderators called spam, in per cent; undefined while they have taught too little. */
export async function spamScoreOf(db: Db, comment: Written): Promise<number | undefined> {
  const { counts, learnt } = await findCounts(db, tokensOf(comment))
  const score = spaminess(counts, learnt)
  return score === undefined ? undefined : Math.round(score * 100)
}

export type Lesson = 'spam' | 'ham' | ''

/** Learns from a moderator's decision; what this comment taught before is unlearnt first. */
export async function learn(trx: Trx, comment: CommentRow, lesson: Lesson) {
  const before = comment.learntAs as Lesson
  if (before === lesson) return
  const tokens = tokensOf(comment)
  if (before) await addCounts(trx, tokens, before, -1)
  if (lesson) await addCounts(trx, tokens, lesson, 1)
  await updateComment(trx, { id: comment.id, learntAs: lesson })
}
