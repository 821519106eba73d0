import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  advert: 'Mgbasa ozi',
  numbered: 'Mgbasa ozi {number}',
}
