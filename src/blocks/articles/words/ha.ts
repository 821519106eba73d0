import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  by: 'Daga',
  published: 'An wallafa',
  updated: 'An sabunta',
  reading: '{minutes, plural, one {Karatun minti #} other {Karatun mintuna #}}',
  share: 'Yaɗa',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  x: 'X',
  telegram: 'Telegram',
  email: 'Imel',
  copy: 'Kwafi mahaɗi',
  copied: 'An kwafa',
  more: 'Ƙari…',
  topics: 'Batutuwa',
  readIn: 'Karanta wannan a:',
  sources: 'Majiyoyi ({count, number})',
  picture: 'Hoto: {credit}',
  sponsored: unsure('Mai ɗaukar nauyi: {name}'),
}
