import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  credit: 'الصورة: {credit}',
  picture: 'صورة: {name}',
  outsideFilm: 'فيلم: {name}',
  outsideSound: 'صوت: {name}',
  film: 'فيديو على {provider}',
  upright: 'فيديو على {provider}',
  sound: 'تسجيل صوتي على {provider}',
  post: 'منشور على {provider}',
  elsewhere: 'المزيد على {provider}',
  correction: 'تصويب',
  warning: 'تنبيه',
  table: 'جدول: {name}',
}
