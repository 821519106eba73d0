import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  mentioned: unsure('Dem talk about am for other places:'),
}
