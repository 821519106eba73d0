/** Backup: one tar file with a label, a snapshot of the database, and every medium. */
import { z } from 'zod'

export const labelName = 'ogene-backup.json'
export const databaseName = 'ogene.db'
export const mediaFolder = 'media/'

export const Label = z.object({ ogene: z.literal('backup'), version: z.literal(1), madeAt: z.string() })

/** What the doctor found: a sentence, and whether it is well. */
export interface Finding {
  ok: boolean
  words: string
}
