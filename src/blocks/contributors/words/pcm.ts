import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  contributors: 'Our writers',
  articles: '{n, plural, =0 {No tori yet} one {# tori} other {# tori dem}}',
  website: 'Website',
  elsewhere: '{name} for oda places',
  none: 'Nobody never write tori yet.',
  pages: 'Pages',
  beginning: 'From di beginning',
  onwards: 'Go front',
}
