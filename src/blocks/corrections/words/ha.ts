import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  corrections: '{count, plural, one {Gyara} other {Gyare-gyare}}',
  title: 'Gyare-gyare',
  intro: 'Abubuwan da jaridar nan ta yi kuskure a kai, da lokacin da aka gyara su. Sababbi ne a farko.',
  none: 'Babu abin da ya buƙaci gyara tukuna.',
  all: 'Duk gyare-gyare',
  pages: 'Shafukan gyare-gyare',
  newest: 'Sababbi',
  older: 'Tsofaffi',
}
