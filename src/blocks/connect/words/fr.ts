import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  connect: 'Suivez-nous',
  newsletter: 'Lettre d’information',
  rss: 'RSS',
  channel: 'Chaîne WhatsApp',
}
