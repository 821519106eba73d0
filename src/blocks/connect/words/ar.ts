import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  connect: 'تابعونا',
  newsletter: 'النشرة البريدية',
  rss: 'RSS',
  channel: 'قناة واتساب',
}
