import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  more: 'المزيد في {section}',
  previous: 'السابق في {section}',
  next: 'التالي في {section}',
  neighbours: 'قبل هذا المقال وبعده',
  alone: 'لم يُنشر شيء آخر في {section} بعد.',
}
