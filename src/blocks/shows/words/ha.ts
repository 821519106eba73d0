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
}
