import type { JobKind } from '#kernel/jobs.ts'
import { forgetAudience } from './actions.ts'

export const forget: JobKind = { run: (app) => forgetAudience(app), everySeconds: 3600 }
