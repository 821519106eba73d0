import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  connect: 'Connect wit us',
  newsletter: 'Newsletter',
  rss: 'RSS',
  channel: 'WhatsApp channel',
}
