import { isRepeated } from '../store.ts'
import type { Check } from './draft.ts'

/** The same words in the same place by the same name or the same e-mail. */
export const refuseRepetition: Check = async ({ app, row }) =>
  (await isRepeated(app.db, row)) ? { outcome: 'refused', status: 409, word: 'duplicate' } : undefined
