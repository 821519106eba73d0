import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  credit: 'Photo : {credit}',
  picture: 'Image : {name}',
  outsideFilm: 'Film : {name}',
  outsideSound: 'Son : {name}',
  film: 'Vidéo sur {provider}',
  upright: 'Vidéo sur {provider}',
  sound: 'Audio sur {provider}',
  post: 'Publication sur {provider}',
  elsewhere: 'Suite sur {provider}',
  correction: 'Rectificatif',
  warning: 'À noter',
  table: 'Tableau : {name}',
}
