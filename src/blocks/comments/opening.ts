import type { CommentSettings } from '#blocks/publication/model.ts'

interface Commentable {
  commentsOpen: boolean
  /** ISO; of a page null, for pages do not age. */
  publishedAt: string | null
}

/** When comments close by themselves, some days after publication as the paper has set; undefined if they do not. */
export function closingTime({ publishedAt }: Commentable, { closeAfterDays }: CommentSettings): Date | undefined {
  return closeAfterDays && publishedAt ? new Date(Date.parse(publishedAt) + closeAfterDays * 86_400_000) : undefined
}

export function isOpenAt(subject: Commentable, settings: CommentSettings, now: Date): boolean {
  const closes = closingTime(subject, settings)
  return subject.commentsOpen && !(closes && closes <= now)
}
