import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  listen: 'Écouter {name}',
  watch: 'Regarder {name}',
  download: 'Télécharger',
}
