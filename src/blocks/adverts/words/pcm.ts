import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  advert: 'Advert',
  numbered: 'Advert {number}',
}
