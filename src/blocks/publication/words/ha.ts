import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  sections: 'Sassa',
  lightOrDark: 'Haske ko duhu',
  auto: unsure('Da kansa'),
  light: 'Haske',
  dark: 'Duhu',
  saveData: unsure('Tattalin data'),
  showPicture: 'Nuna hoton ({size})',
  edition: unsure('Bugun {day}'),
  pages: 'Game da wannan shafi',
  follow: unsure('Kafar RSS'),
  copyright: '© {year} {name}',
  madeWith: 'An yi shi da Ogene',
  home: 'Shafin farko',
}
