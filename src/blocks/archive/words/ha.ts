import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  archive: 'Rumbun labarai',
  intro: 'Duk abin da jaridar ta wallafa, bisa shekara, wata da rana.',
  empty: 'Ba a wallafa komai ba tukuna.',
  nothing: 'Ba a wallafa komai ba a lokacin.',
  previous: 'Kafin nan: {span}',
  next: 'Bayan nan: {span}',
  neighbours: 'Wasu lokuta',
  calendar: 'Ranakun {month}',
  months: 'Watannin {year}',
}
