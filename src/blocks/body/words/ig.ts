import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  credit: 'Foto: {credit}',
  picture: 'Foto: {name}',
  outsideFilm: 'Ihe nkiri: {name}',
  outsideSound: 'Ụda: {name}',
  film: 'Vidiyo na {provider}',
  upright: 'Vidiyo na {provider}',
  sound: 'Ụda na {provider}',
  post: unsure('Ozi e biri na {provider}'),
  elsewhere: 'Ọzọ na {provider}',
  correction: 'Mmezi',
  warning: 'Mara nke a',
  table: unsure('Tebụl: {name}'),
}
