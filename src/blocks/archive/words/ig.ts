import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  archive: unsure('Ebe nchekwa akụkọ'),
  intro: 'Ihe niile akwụkwọ akụkọ a bipụtarala, n’afọ, ọnwa na ụbọchị.',
  empty: 'E bipụtabeghị ihe ọ bụla.',
  nothing: 'E bipụtaghị ihe ọ bụla n’oge ahụ.',
  previous: 'Tupu nke a: {span}',
  next: 'Nke sochiri: {span}',
  neighbours: 'Oge ndị ọzọ',
  calendar: 'Ụbọchị {month}',
  months: 'Ọnwa {year}',
}
