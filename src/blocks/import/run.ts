import type { Db } from '#kernel/db.ts'
import type { App } from '#kernel/app.ts'
import type { Batches } from './batches.ts'
import type { Progress } from './progress.ts'
import type { Report } from './report.ts'

/** One run of an import: what all its steps share. */
export interface Run {
  app: App
  db: Db
  report: Report
  batches: Batches
  progress: Progress
  /** The publication's time zone, for times that name none. */
  zone: string
}

/** Raised when we make something else of the same export than before: then what came is made anew, unless somebody here changed it. */
export const MAKING = 'wordpress 2'

/** Why something failed, in a sentence for the report; never a stack. */
export const reasonOf = (error: unknown) => (error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)).slice(0, 300)
