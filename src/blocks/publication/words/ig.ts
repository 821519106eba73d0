import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  sections: 'Ngalaba',
  lightOrDark: 'Ìhè ma ọ bụ ọchịchịrị',
  auto: unsure('N’onwe ya'),
  light: 'Ìhè',
  dark: 'Ọchịchịrị',
  saveData: unsure('Chekwaa data'),
  showPicture: 'Gosi foto ({size})',
  edition: unsure('Mbipụta {day}'),
  pages: 'Banyere saịtị a',
  follow: unsure('Ndepụta RSS'),
  copyright: '© {year} {name}',
  madeWith: 'E ji Ogene mee ya',
  home: 'Ihu mbụ',
}
