import type { JobKind } from '#kernel/jobs.ts'
import { z } from 'zod'
import { forgetUnseen, tellMentioned, verifyMention } from './actions.ts'

const One = z.object({ id: z.string(), tries: z.number().default(0) })

export const verify: JobKind = { run: (app, payload) => verifyMention(app, One.parse(payload)), attempts: 4 }
export const send: JobKind = { run: (app, payload) => tellMentioned(app, One.parse(payload).id), attempts: 4 }
/** What could never be looked at makes room for others. */
export const forget: JobKind = { run: (app) => forgetUnseen(app), everySeconds: 3600 }
