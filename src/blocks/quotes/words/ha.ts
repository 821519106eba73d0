import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  todaysQuote: unsure('Maganar Yau'),
}
