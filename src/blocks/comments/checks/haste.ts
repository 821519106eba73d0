import { inSeconds } from '#kernel/clock.ts'
import { pauseSeconds } from '../model.ts'
import { hasPostedSince } from '../store.ts'
import type { Check } from './draft.ts'

/** Another comment by the same e-mail within seconds. WordPress asks the network address too: ours only slows and holds (`holdRush`), for thousands share one. */
export const refuseHaste: Check = async ({ app, row, by }) => {
  if (by?.mayModerate || !row.email) return undefined
  return (await hasPostedSince(app.db, row.email, inSeconds(app, -pauseSeconds))) ? { outcome: 'refused', status: 429, word: 'tooSoon' } : undefined
}
