import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  kept: 'Pas de connexion. Voici la page telle qu’elle était le {time}.',
}
