import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  todaysQuote: 'مقولة اليوم',
  title: 'أقوال',
  intro: 'كلمات تستحق أن تُعاد، واحدة لكل يوم، وأولها قول اليوم.',
  none: 'لم تُختر أي كلمات بعد.',
  more: 'مزيد من الأقوال',
  link: 'رابط هذا القول',
}
