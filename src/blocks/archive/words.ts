import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  archive: 'Archive',
  intro: 'Everything the paper has published, by year, month and day.',
  empty: 'Nothing has been published yet.',
  nothing: 'Nothing was published then.',
  previous: 'Before: {span}',
  next: 'After: {span}',
  neighbours: 'Other times',
  calendar: 'The days of {month}',
  months: 'The months of {year}',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
