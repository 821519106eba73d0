import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ar: Translation<Word> = {
  listen: 'استمع إلى {name}',
  watch: 'شاهد {name}',
  download: 'تنزيل',
}
