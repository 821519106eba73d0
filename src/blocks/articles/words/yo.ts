import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  by: unsure('Láti ọwọ́'),
  published: 'A tẹ̀ ẹ́ jáde ní',
  updated: 'A tún un ṣe ní',
  reading: '{minutes, plural, other {Ìṣẹ́jú # fún kíkà}}',
  share: 'Pín in',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  x: 'X',
  telegram: 'Telegram',
  email: 'Ímeèlì',
  copy: unsure('Da ìjápọ̀ kọ'),
  copied: unsure('A ti dà á kọ'),
  more: 'Síwájú sí i…',
  topics: 'Àkòrí',
  readIn: 'Ka èyí ní:',
  sources: unsure('Àwọn orísun ({count, number})'),
  picture: 'Àwòrán: {credit}',
  sponsored: unsure('Onígbọ̀wọ́: {name}'),
}
