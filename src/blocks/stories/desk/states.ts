/** States of a story in the newsroom's words. */
import type { ArticleState } from '#blocks/articles/model.ts'

export const stateNames: Record<ArticleState, string> = {
  draft: 'Draft', inReview: 'In review', approved: 'Approved', scheduled: 'Scheduled', published: 'Published', private: 'Private', archived: 'Archived', retracted: 'Retracted',
}
