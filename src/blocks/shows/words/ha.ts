import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  play: 'Kunna',
  length: 'Tsawon lokaci',
  allEpisodes: unsure('Duk shirye-shiryen'),
  episodes: unsure('Shirye-shirye'),
  noEpisodes: unsure('Ana shirya kashi na farko.'),
  show: 'Shiri',
  transcript: unsure('Rubutaccen bayani'),
  shows: unsure('Shirye-shirye'),
  noShows: unsure('Ana shirya shiri na farko.'),
  chapters: unsure('Babi-babi'),
  previous: unsure('Kashi na baya'),
  next: unsure('Kashi na gaba'),
  moreOf: unsure('Ƙari daga {show}'),
  newest: unsure('Sabbi'),
  older: unsure('Tsofaffi'),
  subscribe: unsure('Bi podcast ɗin'),
  latest: unsure('Na baya-bayan nan:'),
  count: unsure('{n, plural, =0 {Babu kashi tukuna} one {Kashi #} other {Kashi #}}'),
}
