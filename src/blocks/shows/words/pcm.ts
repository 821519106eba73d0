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
  shows: 'Programmes',
  noShows: 'Dem still dey make di first programme.',
  chapters: 'Chapters',
  previous: 'Di episode before',
  next: 'Di next episode',
  moreOf: 'More of {show}',
  newest: 'Di newest ones',
  older: 'Older ones',
  subscribe: 'Subscribe to di podkast',
  latest: 'Latest one:',
  count: '{n, plural, =0 {No episode yet} one {# episode} other {# episodes dem}}',
}
