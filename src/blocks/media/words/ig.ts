import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  listen: 'Gee {name}',
  watch: 'Lelee {name}',
  download: 'Budata',
}
