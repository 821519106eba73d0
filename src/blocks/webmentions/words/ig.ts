import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  mentioned: unsure('E kwuru banyere ya n’ebe ọzọ:'),
}
