import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  contributors: 'Àwọn òǹkọ̀wé',
  articles: '{n, plural, =0 {Kò tíì sí ìròyìn} other {Ìròyìn #}}',
  website: unsure('Ìkànnì ayélujára'),
  elsewhere: '{name} níbòmíràn',
  none: 'Ẹnikẹ́ni kò tíì kọ ìròyìn.',
  pages: unsure('Àwọn ojú ìwé'),
  beginning: unsure('Láti ìbẹ̀rẹ̀'),
  onwards: unsure('Tẹ̀síwájú'),
}
