import { createHash } from 'node:crypto'
import type { Card } from './model.ts'

/** Raised when cards are drawn otherwise: each is then drawn anew with the next change of its article. */
const drawing = 1

/** Names what a card shows, as the files of media are named: the same card is drawn once. */
export const cardHash = (card: Card): string => createHash('sha256').update(JSON.stringify([drawing, card])).digest('hex').slice(0, 32)
