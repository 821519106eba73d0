import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  newer: 'Plus récents',
  older: 'Plus anciens',
  pages: 'Pages',
  empty: 'Rien n’a encore été publié ici.',
  comments: '{count, plural, one {# commentaire} many {# de commentaires} other {# commentaires}}',
  latest: 'Dernières nouvelles',
}
