import { createHash } from 'node:crypto'

/** A text as it is compared: compatibility forms undone (NFKD), marks removed, lower case, single spaces. */
export const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

/** The same for the same words, whatever signs and letter cases stand between them. */
export const textHashOf = (text: string): string =>
  createHash('sha256').update(folded(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()).digest('base64url').slice(0, 22)
