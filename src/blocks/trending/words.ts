import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  trending: 'Trending',
  how: 'Counted from readers of the last {hours} hours, each once in half an hour, the latest counting most.',
  newest: 'Too few articles have been read lately to count: these are the newest.',
  empty: 'Nothing has been published yet.',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
