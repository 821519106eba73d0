import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  credit: 'Hoto: {credit}',
  picture: 'Hoto: {name}',
  outsideFilm: 'Fim: {name}',
  outsideSound: 'Sauti: {name}',
  film: 'Bidiyo a {provider}',
  upright: 'Bidiyo a {provider}',
  sound: 'Sauti a {provider}',
  post: unsure('Saƙo a {provider}'),
  elsewhere: 'Ƙari a {provider}',
  correction: 'Gyara',
  warning: 'A lura',
  table: unsure('Jadawali: {name}'),
}
