import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  by: 'بقلم',
  published: 'نُشر في',
  updated: 'حُدِّث في',
  reading: '{minutes, plural, zero {أقل من دقيقة للقراءة} one {دقيقة واحدة للقراءة} two {دقيقتان للقراءة} few {# دقائق للقراءة} many {# دقيقة للقراءة} other {# دقيقة للقراءة}}',
  share: 'مشاركة',
  whatsapp: 'واتساب',
  facebook: 'فيسبوك',
  x: 'إكس',
  telegram: 'تلغرام',
  email: 'البريد الإلكتروني',
  copy: 'نسخ الرابط',
  copied: 'تم النسخ',
  more: 'المزيد…',
  topics: 'المواضيع',
  readIn: 'اقرأ هذا المقال بـ:',
  sources: 'المصادر ({count, number})',
  picture: 'الصورة: {credit}',
  sponsored: 'برعاية {name}',
}
