import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  sections: 'Àwọn ẹ̀ka',
  lightOrDark: 'Ìmọ́lẹ̀ tàbí òkùnkùn',
  auto: unsure('Fúnra rẹ̀'),
  light: 'Ìmọ́lẹ̀',
  dark: 'Òkùnkùn',
  saveData: unsure('Ṣọ́ dátà lò'),
  showPicture: 'Fi àwòrán hàn ({size})',
  edition: unsure('Àtẹ̀jáde ti {day}'),
  pages: 'Nípa ìkànnì yìí',
  follow: unsure('Ìfúnni RSS'),
  copyright: '© {year} {name}',
  madeWith: 'A fi Ogene ṣe é',
  home: 'Ojú ìwé àkọ́kọ́',
}
