import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  listen: 'Listen to {name}',
  watch: 'Watch {name}',
  download: 'Download',
}
