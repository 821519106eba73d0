import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  credit: 'Foto: {credit}',
  picture: 'Foto: {name}',
  outsideFilm: 'Film: {name}',
  outsideSound: 'Sound: {name}',
  film: 'Video for {provider}',
  upright: 'Video for {provider}',
  sound: 'Audio for {provider}',
  post: 'Post for {provider}',
  elsewhere: 'More dey for {provider}',
  correction: 'Correction',
  warning: 'Abeg note dis one',
  table: 'Table: {name}',
}
