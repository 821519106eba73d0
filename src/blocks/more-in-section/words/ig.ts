import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  more: 'Ọzọ na {section}',
  previous: 'Nke bu ụzọ na {section}',
  next: 'Nke na-esote na {section}',
  neighbours: 'Tupu na mgbe akụkọ a gasịrị',
  alone: 'E bipụtabeghị ihe ọzọ na {section}.',
}
