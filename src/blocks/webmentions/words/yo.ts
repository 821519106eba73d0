import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  mentioned: unsure('Wọ́n mẹ́nu bà á níbòmíràn:'),
}
