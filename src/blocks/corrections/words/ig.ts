import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  corrections: '{count, plural, other {Mmezi}}',
  title: 'Mmezi',
  intro: 'Ihe akwụkwọ akụkọ a dehiere, na mgbe e meziri ya. Nke kacha ọhụrụ bu ụzọ.',
  none: 'O nwebeghị ihe chọrọ mmezi.',
  all: 'Mmezi niile',
  pages: 'Ibe mmezi',
  newest: 'Ndị kacha ọhụrụ',
  older: 'Ndị ka ochie',
}
