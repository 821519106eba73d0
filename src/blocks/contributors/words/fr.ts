import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  contributors: 'Nos plumes',
  articles: '{n, plural, =0 {Aucun article pour l’instant} one {# article} many {# d’articles} other {# articles}}',
  website: 'Site web',
  elsewhere: '{name} ailleurs',
  none: 'Personne n’a encore signé d’article.',
  pages: 'Pages',
  beginning: 'Depuis le début',
  onwards: 'Suite',
}
