import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  listen: 'Gbọ́ {name}',
  watch: 'Wo {name}',
  download: unsure('Gbà á sílẹ̀'),
}
