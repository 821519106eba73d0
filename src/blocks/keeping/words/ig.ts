import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  kept: unsure('Enweghị njikọ ịntanetị. Nke a bụ ibe a dịka ọ dị na {time}.'),
}
