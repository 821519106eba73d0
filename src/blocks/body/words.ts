import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  credit: 'Picture: {credit}',
  picture: 'Picture: {name}',
  outsideFilm: 'Film: {name}',
  outsideSound: 'Sound: {name}',
  film: 'Video on {provider}',
  upright: 'Video on {provider}',
  sound: 'Audio on {provider}',
  post: 'Post on {provider}',
  elsewhere: 'More on {provider}',
  correction: 'Correction',
  warning: 'Please note',
  table: 'Table: {name}',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
