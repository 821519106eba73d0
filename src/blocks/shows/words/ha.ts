import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  play: 'Kunna',
  length: 'Tsawon lokaci',
  allEpisodes: 'Duk kashi-kashi',
  episodes: unsure('Kashi-kashi'),
  noEpisodes: 'Ana shirya kashi na farko.',
  show: 'Shiri',
  transcript: unsure('Rubutaccen bayani'),
  shows: 'Shirye-shirye',
  noShows: 'Ana shirya shiri na farko.',
  chapters: 'Babi-babi',
  previous: 'Kashi na baya',
  next: 'Kashi na gaba',
  moreOf: 'Ƙari daga {show}',
  newest: 'Sababbi',
  older: 'Tsofaffi',
  subscribe: unsure('Yi rajistar fodkas'),
  latest: 'Sabo:',
  count: '{n, plural, =0 {Babu kashi tukuna} one {Kashi #} other {Kashi #}}',
}
