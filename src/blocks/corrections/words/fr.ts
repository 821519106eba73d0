import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  corrections: '{count, plural, one {Rectificatif} many {Rectificatifs} other {Rectificatifs}}',
  title: 'Rectificatifs',
  intro: 'Ce que ce journal a écrit de faux, et quand il l’a rectifié. Les plus récents d’abord.',
  none: 'Rien n’a encore dû être rectifié.',
  all: 'Tous les rectificatifs',
  pages: 'Pages de rectificatifs',
  newest: 'Les plus récents',
  older: 'Plus anciens',
}
