import type { CommentState } from '../model.ts'
import type { Lesson } from '../spam/scoring.ts'

/** What a moderator does to comments that stand or wait. */
export const deeds = ['approve', 'unapprove', 'spam', 'bin', 'restore', 'highlight', 'unhighlight'] as const
export type Deed = (typeof deeds)[number]

/** Where a deed leaves a comment, and what the score learns from it. `restore` goes back to where it came from. */
export const outcomes: Partial<Record<Deed, { state: CommentState; lesson?: Lesson }>> = {
  approve: { state: 'shown', lesson: 'ham' },
  unapprove: { state: 'held', lesson: '' },
  spam: { state: 'spam', lesson: 'spam' },
  // What is rude is no spam: the bin teaches nothing.
  bin: { state: 'binned', lesson: '' },
}
