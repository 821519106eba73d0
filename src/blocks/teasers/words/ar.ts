import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  newer: 'الأحدث',
  older: 'الأقدم',
  pages: 'الصفحات',
  empty: 'لم يُنشر شيء هنا بعد.',
  latest: 'آخر الأخبار',
}
