import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  trending: 'الأكثر قراءة',
  how: 'محسوب من قرّاء آخر {hours} ساعة، كلٌّ منهم مرة كل نصف ساعة، والأحدث أثقل وزنًا.',
  newest: 'لم يُقرأ في الآونة الأخيرة ما يكفي من المقالات للعدّ: هذه أحدثها.',
  empty: 'لم يُنشر شيء بعد.',
}
