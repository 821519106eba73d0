import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  kept: unsure('Kò sí ìsopọ̀ íńtánẹ́ẹ̀tì. Bí ojú ìwé yìí ṣe rí ní {time} nìyí.'),
}
