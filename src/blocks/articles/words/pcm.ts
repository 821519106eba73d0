import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  by: 'By',
  published: 'Dem publish am',
  updated: 'Dem update am',
  reading: '{minutes, plural, one {# minute to read am} other {# minutes to read am}}',
  share: 'Share am',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  x: 'X',
  telegram: 'Telegram',
  email: 'Email',
  copy: 'Copy di link',
  copied: 'E don copy',
  more: 'More…',
  topics: 'Topics',
  readIn: 'Read dis tori for:',
  sources: 'Where di tori come from ({count, number})',
  picture: 'Foto: {credit}',
  sponsored: unsure('Na {name} pay for dis one'),
}
