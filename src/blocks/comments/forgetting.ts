import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { inDays } from '#kernel/clock.ts'
import type { JobKind } from '#kernel/jobs.ts'
import { transact } from '#kernel/transact.ts'
import { deleteNetworksBefore } from './blocks-store.ts'
import { deleteModerationsBefore } from './moderation/log.ts'
import { deleteProofsBefore } from './spam/proof.ts'
import { deleteThrownOutBefore, forgetAddressesBefore } from './store.ts'

/** How long it can be told who decided what; longer than anybody takes to undo it. */
const logDays = 365

/** Forgets what the paper keeps only for a while: from where comments came, what is in the bin, work that was done. */
export const forget: JobKind = { run: forgetOld, everySeconds: 3600 }

async function forgetOld(app: App) {
  const { comments: { addressDays, binDays } } = await getPublication(app)
  await transact(app, async ({ trx, at }) => {
    await forgetAddressesBefore(trx, inDays(app, -addressDays))
    await deleteNetworksBefore(trx, inDays(app, -addressDays))
    if (binDays) await deleteThrownOutBefore(trx, inDays(app, -binDays))
    await deleteModerationsBefore(trx, inDays(app, -logDays))
    await deleteProofsBefore(trx, at)
  })
}
