import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  kept: 'Babu haɗin intanet. Wannan shi ne shafin yadda yake a {time}.',
}
