import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  corrections: '{count, plural, other {Àtúnṣe}}',
  title: 'Àwọn àtúnṣe',
  intro: unsure('Àwọn ohun tí ìwé ìròyìn yìí ṣì kọ, àti ìgbà tí a tún un ṣe. Tuntun jù ló ṣáájú.'),
  none: 'Kò tíì sí ohun tó nílò àtúnṣe.',
  all: 'Gbogbo àtúnṣe',
  pages: 'Àwọn ojú ìwé àtúnṣe',
  newest: 'Tuntun jù',
  older: 'Ti àtẹ̀yìnwá',
}
