import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  archive: 'الأرشيف',
  intro: 'كل ما نشرته الصحيفة، بحسب السنة والشهر واليوم.',
  empty: 'لم يُنشر شيء بعد.',
  nothing: 'لم يُنشر شيء حينها.',
  previous: 'قبل ذلك: {span}',
  next: 'بعد ذلك: {span}',
  neighbours: 'أوقات أخرى',
  calendar: 'أيام {month}',
  months: 'أشهر {year}',
}
