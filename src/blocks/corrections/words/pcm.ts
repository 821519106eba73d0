import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  corrections: '{count, plural, one {Correction} other {Corrections}}',
  title: 'Corrections',
  intro: 'Wetin dis paper no get right, and wen we correct am. Di newest ones first.',
  none: 'Notin never need correction yet.',
  all: 'All corrections',
  pages: 'Pages of corrections',
  newest: 'Di newest ones',
  older: 'Older ones',
}
