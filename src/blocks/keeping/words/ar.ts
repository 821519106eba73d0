import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  kept: 'لا يوجد اتصال. هذه الصفحة كما كانت في {time}.',
}
