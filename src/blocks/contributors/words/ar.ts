import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  contributors: 'الكتّاب',
  articles: '{n, plural, =0 {لا مقالات بعد} zero {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}}',
  website: 'الموقع الإلكتروني',
  elsewhere: '{name} في مواقع أخرى',
  none: 'لم يوقّع أحد مقالًا بعد.',
  pages: 'الصفحات',
  beginning: 'من البداية',
  onwards: 'تابع',
}
