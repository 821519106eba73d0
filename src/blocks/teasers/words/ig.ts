import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  newer: 'Ndị ka ọhụrụ',
  older: 'Ndị ka ochie',
  pages: 'Ibe',
  empty: 'E bipụtabeghị ihe ọ bụla ebe a.',
  comments: '{count, plural, other {Okwu #}}',
  latest: 'Ndị kacha ọhụrụ',
}
