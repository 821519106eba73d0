import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  corrections: '{count, plural, zero {تصويبات} one {تصويب} two {تصويبان} few {تصويبات} many {تصويبات} other {تصويبات}}',
  title: 'التصويبات',
  intro: 'ما أخطأت فيه هذه الصحيفة ومتى صُحِّح. الأحدث أولًا.',
  none: 'لم يحتج شيء إلى تصويب بعد.',
  all: 'كل التصويبات',
  pages: 'صفحات التصويبات',
  newest: 'الأحدث',
  older: 'الأقدم',
}
