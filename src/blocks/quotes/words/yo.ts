import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  todaysQuote: 'Ọ̀rọ̀ Òní',
}
