import { isKnown } from '../store.ts'
import type { Check } from './draft.ts'

/** A writer of whom nothing was ever shown. */
export const holdUnknown: Check = async ({ app, settings, row }) =>
  settings.holdUnknown && !(await isKnown(app.db, row)) ? { outcome: 'held', because: 'unknown' } : undefined
