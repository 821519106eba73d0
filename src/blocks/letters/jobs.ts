import type { JobKind } from '#kernel/jobs.ts'
import { z } from 'zod'
import { tellModerators, tellOfShown } from './actions.ts'

const One = z.object({ id: z.string() })

export const held: JobKind = { run: (app) => tellModerators(app) }
export const shown: JobKind = { run: (app, payload) => tellOfShown(app, One.parse(payload).id) }
