import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  play: 'Play am',
  length: 'How e long reach',
  allEpisodes: 'All di episodes',
  episodes: 'Episodes',
  noEpisodes: 'Dem still dey make di first episode.',
  show: 'Programme',
  transcript: 'Wetin dem tok',
}
