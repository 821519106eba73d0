import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  newer: 'Tuntun',
  older: 'Ti àtẹ̀yìnwá',
  pages: 'Àwọn ojú ìwé',
  empty: 'A kò tíì tẹ ohunkóhun jáde níbí.',
  comments: '{count, plural, other {Èrò #}}',
  latest: 'Tuntun jù',
}
