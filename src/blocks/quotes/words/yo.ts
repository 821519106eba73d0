import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  todaysQuote: 'Ọ̀rọ̀ Òní',
  title: unsure('Àwọn ọ̀rọ̀ tí a sọ'),
  intro: unsure('Ọ̀rọ̀ tó yẹ ká tún sọ, ọ̀kan fún ọjọ́ kọ̀ọ̀kan; ti òní ló ṣáájú.'),
  none: unsure('A kò tíì yan ọ̀rọ̀ kankan.'),
  more: unsure('Àwọn ọ̀rọ̀ mìíràn'),
  link: unsure('Ìjápọ̀ sí ọ̀rọ̀ yìí'),
}
