import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  newer: 'Newer',
  older: 'Older',
  pages: 'Pages',
  empty: 'Nothing has been published here yet.',
  comments: '{count, plural, one {# Comment} other {# Comments}}',
  latest: 'Latest',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
