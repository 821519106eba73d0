import type { Check } from './draft.ts'

export const holdAll: Check = ({ settings }) => (settings.holdAll ? { outcome: 'held', because: 'all' } : undefined)
