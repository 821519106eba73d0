import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  todaysQuote: 'Okwu Taa',
  title: unsure('Okwu ndị mmadụ kwuru'),
  intro: unsure('Okwu kwesịrị ikwughachi, otu kwa ụbọchị; nke taa bụ nke mbụ.'),
  none: unsure('A họrọbeghị okwu ọ bụla.'),
  more: unsure('Okwu ndị ọzọ'),
  link: unsure('Njikọ nke okwu a'),
}
