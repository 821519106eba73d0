import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  listen: 'Saurari {name}',
  watch: 'Kalli {name}',
  download: 'Sauke',
}
