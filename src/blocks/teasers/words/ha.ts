import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  newer: 'Sababbi',
  older: 'Tsofaffi',
  pages: 'Shafuka',
  empty: 'Ba a wallafa komai a nan ba tukuna.',
  comments: '{count, plural, one {Sharhi #} other {Sharhi #}}',
  latest: 'Sababbin labarai',
}
