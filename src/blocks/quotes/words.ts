import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  todaysQuote: "Today's Quote",
  title: 'Quotes',
  intro: 'Words worth repeating, one for each day; today’s first.',
  none: 'No words have been chosen yet.',
  more: 'More quotes',
  link: 'Link to this quote',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
