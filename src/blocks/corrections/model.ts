/** Corrections: what was wrong in an article and when the paper said so. They stand beside the words, which may be mended or not. */
import { z } from 'zod'

export const NewCorrection = z.object({
  /** What was wrong and what is right, in a sentence or two. */
  sentence: z.string().transform((text) => text.replaceAll('\0', '').toWellFormed().trim()).pipe(z.string().min(1).max(2000)),
  /** When it was corrected; now if not given. */
  at: z.iso.datetime({ precision: 3 }).optional(),
})
export type NewCorrection = z.input<typeof NewCorrection>

export interface Correction {
  id: string
  articleId: string
  at: string
  sentence: string
}

/** A correction with the article it is of, as the list of all shows it. */
export interface ListedCorrection extends Correction {
  headline: string
  /** Who paid for the article, or ''. */
  sponsor: string
  path: string
}

/** Moves when any article is corrected. */
export const correctionsTag = 'corrections'
export const correctionsPath = '/corrections'
export const correctionsOnPage = 50
