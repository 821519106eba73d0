import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  connect: unsure('Ẹ bá wa kẹ́gbẹ́'),
  newsletter: unsure('Lẹ́tà ìròyìn'),
  rss: 'RSS',
  channel: unsure('Ìkànnì WhatsApp'),
}
