import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  newer: 'Newer ones',
  older: 'Older ones',
  pages: 'Pages',
  empty: 'Dem never publish anytin for here yet.',
  comments: '{count, plural, one {# Comment} other {# Comments}}',
  latest: 'Latest',
}
