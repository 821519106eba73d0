import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  mentioned: 'ذُكر في مواقع أخرى:',
}
