import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  contributors: 'Contributors',
  articles: '{n, plural, =0 {No articles yet} one {# article} other {# articles}}',
  website: 'Website',
  elsewhere: '{name} elsewhere',
  none: 'Nobody has signed an article yet.',
  pages: 'Pages',
  beginning: 'From the beginning',
  onwards: 'Go on',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
