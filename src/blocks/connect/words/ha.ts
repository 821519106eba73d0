import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  connect: 'Ku bi mu',
  newsletter: unsure('Wasiƙar labarai'),
  rss: 'RSS',
  channel: 'Tashar WhatsApp',
}
