import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  by: unsure('Onye dere ya:'),
  published: 'E bipụtara na',
  updated: 'E melitere na',
  reading: '{minutes, plural, other {Nkeji # ọgụgụ}}',
  share: 'Kesaa',
  whatsapp: 'WhatsApp',
  facebook: 'Facebook',
  x: 'X',
  telegram: 'Telegram',
  email: 'Ozi-e',
  copy: unsure('Depụta njikọ'),
  copied: unsure('E depụtala ya'),
  more: 'Ọzọ…',
  topics: 'Isiokwu',
  readIn: 'Gụọ nke a n’asụsụ:',
  sources: unsure('Isi mmalite ({count, number})'),
  picture: 'Foto: {credit}',
  sponsored: unsure('Onye kwadoro ya: {name}'),
}
