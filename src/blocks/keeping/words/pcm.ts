import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  kept: 'Network no dey. Na so dis page be for {time}.',
}
