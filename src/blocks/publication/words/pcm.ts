import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  sections: 'Sections',
  lightOrDark: 'Light abi dark',
  auto: unsure('E go choose by imsef'),
  light: 'Light',
  dark: 'Dark',
  saveData: 'Save data',
  showPicture: 'Show di foto ({size})',
  edition: 'Edition of {day}',
  pages: 'About dis site',
  follow: 'RSS feed',
  copyright: '© {year} {name}',
  madeWith: 'Dem use Ogene make am',
  home: 'Home',
}
