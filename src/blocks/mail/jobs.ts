import type { JobKind } from '#kernel/jobs.ts'
import { z } from 'zod'
import { deliverMail, forgetMails } from './actions.ts'

const One = z.object({ id: z.string() })

/** Tried for some two days: the pauses grow to an hour. A mail whose sender was killed is soon taken up by another. */
export const send: JobKind = { run: (app, payload) => deliverMail(app, One.parse(payload).id), attempts: 55, leaseSeconds: 15 }
export const forget: JobKind = { run: (app) => forgetMails(app), everySeconds: 3600 }
