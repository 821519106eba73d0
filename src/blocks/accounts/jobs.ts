import type { JobKind } from '#kernel/jobs.ts'
import { transact } from '#kernel/transact.ts'
import { deleteExpired } from './store.ts'

/** Sessions, links and invitations that hold no more are not kept. */
export const forget: JobKind = { run: (app) => transact(app, ({ trx, at }) => deleteExpired(trx, at)), everySeconds: 86_400 }
