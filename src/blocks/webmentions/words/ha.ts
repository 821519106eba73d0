import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  mentioned: unsure('An ambace shi a wasu wurare:'),
}
