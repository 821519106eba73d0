import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  corrections: '{count, plural, one {Correction} other {Corrections}}',
  title: 'Corrections',
  intro: 'What this paper got wrong, and when it was put right. The newest first.',
  none: 'Nothing has had to be corrected yet.',
  all: 'All corrections',
  pages: 'Pages of corrections',
  newest: 'The newest',
  older: 'Older',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
