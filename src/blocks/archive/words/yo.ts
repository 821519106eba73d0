import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  archive: unsure('Àkójọ ìròyìn'),
  intro: 'Gbogbo ohun tí ìwé ìròyìn yìí ti tẹ̀ jáde, ní ọdún, oṣù àti ọjọ́.',
  empty: 'A kò tíì tẹ ohunkóhun jáde.',
  nothing: 'A kò tẹ ohunkóhun jáde nígbà náà.',
  previous: 'Ṣáájú: {span}',
  next: 'Lẹ́yìn náà: {span}',
  neighbours: 'Àwọn ìgbà mìíràn',
  calendar: 'Àwọn ọjọ́ inú {month}',
  months: 'Àwọn oṣù inú ọdún {year}',
}
