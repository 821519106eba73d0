import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const fr: Translation<Word> = {
  todaysQuote: 'La citation du jour',
  title: 'Citations',
  intro: 'Des paroles à retenir, une par jour ; celle d’aujourd’hui d’abord.',
  none: 'Aucune parole n’a encore été choisie.',
  more: 'D’autres citations',
  link: 'Lien vers cette citation',
}
