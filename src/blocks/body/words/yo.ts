import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  credit: 'Àwòrán: {credit}',
  picture: 'Àwòrán: {name}',
  outsideFilm: 'Fíìmù: {name}',
  outsideSound: 'Ohùn: {name}',
  film: 'Fídíò lórí {provider}',
  upright: 'Fídíò lórí {provider}',
  sound: 'Ohùn lórí {provider}',
  post: unsure('Àtẹ̀jáde lórí {provider}'),
  elsewhere: 'Síwájú sí i lórí {provider}',
  correction: 'Àtúnṣe',
  warning: 'Ẹ kíyèsí i',
  table: unsure('Àtẹ: {name}'),
}
