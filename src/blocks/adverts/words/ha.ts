import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  advert: 'Talla',
  numbered: 'Talla {number}',
}
