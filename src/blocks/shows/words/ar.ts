import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  play: 'تشغيل',
  length: 'المدة',
  allEpisodes: 'كل الحلقات',
  episodes: 'الحلقات',
  noEpisodes: 'الحلقة الأولى قيد الإعداد.',
  show: 'برنامج',
  transcript: 'النص الكامل',
}
