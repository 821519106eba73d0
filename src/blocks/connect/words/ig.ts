import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  connect: 'Soro anyị',
  newsletter: unsure('Akwụkwọ ozi akụkọ'),
  rss: 'RSS',
  channel: unsure('Ọwa WhatsApp'),
}
