import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
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
  const daysAgo = (days: number) => new Date(app.now().getTime() - days * 86_400_000).toISOString()
  await transact(app, async ({ trx, at }) => {
    await forgetAddressesBefore(trx, daysAgo(addressDays))
    await deleteNetworksBefore(trx, daysAgo(addressDays))
    if (binDays) await deleteThrownOutBefore(trx, daysAgo(binDays))
    await deleteModerationsBefore(trx, daysAgo(logDays))
    await deleteProofsBefore(trx, at)
  })
}
