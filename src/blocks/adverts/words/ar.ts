import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  advert: 'إعلان',
  numbered: 'إعلان {number}',
}
