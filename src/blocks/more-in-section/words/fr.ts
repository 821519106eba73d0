import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  more: 'Plus dans {section}',
  previous: 'Précédent dans {section}',
  next: 'Suivant dans {section}',
  neighbours: 'Avant et après cet article',
  alone: 'Rien d’autre n’a encore été publié dans {section}.',
}
