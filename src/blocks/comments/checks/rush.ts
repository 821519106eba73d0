import { inSeconds } from '#kernel/clock.ts'
import { hasPostedFrom } from '../store.ts'
import { pauseSeconds } from '../model.ts'
import type { Check } from './draft.ts'

/**
 * Much at once from one network address, or into one thread: it waits, and in a real rush the browser is asked for some work first.
 * Never refused: behind the address of a phone network there may be thousands.
 */
export const holdRush: Check = async ({ app, row, given, isRush, hasWorked }) => {
  if (hasWorked) return undefined
  if (isRush) return given.openedAt && !given.isAsked ? { outcome: 'asked' } : { outcome: 'held', because: 'rush' }
  return row.addressHash && (await hasPostedFrom(app.db, row.addressHash, inSeconds(app, -pauseSeconds))) ? { outcome: 'held', because: 'haste' } : undefined
}
