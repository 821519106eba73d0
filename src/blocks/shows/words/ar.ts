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
  shows: 'البرامج',
  noShows: 'البرنامج الأول قيد الإعداد.',
  chapters: 'الفصول',
  previous: 'الحلقة السابقة',
  next: 'الحلقة التالية',
  moreOf: 'المزيد من {show}',
  newest: 'الأحدث',
  older: 'الأقدم',
  subscribe: 'اشترك في البودكاست',
  latest: 'الأحدث:',
  count: '{n, plural, =0 {لا حلقات بعد} zero {لا حلقات} one {حلقة واحدة} two {حلقتان} few {# حلقات} many {# حلقة} other {# حلقة}}',
}
