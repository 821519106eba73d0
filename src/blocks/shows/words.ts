import { speaks } from '#kernel/words.ts'
import { ar } from './words/ar.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { ig } from './words/ig.ts'
import { pcm } from './words/pcm.ts'
import { yo } from './words/yo.ts'

const en = {
  play: 'Play',
  length: 'Length',
  allEpisodes: 'All episodes',
  episodes: 'Episodes',
  noEpisodes: 'The first episode is being made.',
  show: 'Show',
  transcript: 'Transcript',
  shows: 'Shows',
  noShows: 'The first show is being made.',
  chapters: 'Chapters',
  previous: 'Previous episode',
  next: 'Next episode',
  moreOf: 'More of {show}',
  newest: 'Newest',
  older: 'Older',
  subscribe: 'Subscribe to the podcast',
  latest: 'Latest:',
  count: '{n, plural, =0 {No episodes yet} one {# episode} other {# episodes}}',
}
export type Word = keyof typeof en

export const say = speaks({ en, fr, ha, yo, ig, pcm, ar })
