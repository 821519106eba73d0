import { z } from 'zod'

/** How readers may talk here; the defaults are WordPress's. */
export const CommentSettings = z.object({
  /** Every comment waits for a moderator. */
  holdAll: z.boolean().default(false),
  /** A writer of whom nothing was shown yet waits. */
  holdUnknown: z.boolean().default(true),
  /** So many links make a comment wait; 0: as many as they like. */
  holdLinks: z.number().int().min(0).max(100).default(2),
  needsNameAndEmail: z.boolean().default(true),
  /** Days after publication; 0: never. */
  closeAfterDays: z.number().int().min(0).max(36_500).default(0),
  /** How long it is kept, as a hash, from which network address a comment came; 0: not at all. */
  addressDays: z.number().int().min(0).max(365).default(30),
  /** Whether other sites may say that they speak of an article, and are told where an article speaks of them. */
  webmentions: z.boolean().default(true),
  /** How long what is spam or in the bin is kept; 0: for ever. */
  binDays: z.number().int().min(0).max(3650).default(30),
})
export type CommentSettings = z.infer<typeof CommentSettings>
