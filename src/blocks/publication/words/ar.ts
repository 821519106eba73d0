import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  sections: 'الأقسام',
  lightOrDark: 'فاتح أو داكن',
  auto: 'تلقائي',
  light: 'فاتح',
  dark: 'داكن',
  saveData: 'توفير البيانات',
  showPicture: 'عرض الصورة ({size})',
  edition: 'عدد {day}',
  pages: 'عن هذا الموقع',
  follow: 'خلاصة RSS',
  copyright: '© {year} {name}',
  madeWith: 'أُعدّ بنظام Ogene',
  home: 'الرئيسية',
}
