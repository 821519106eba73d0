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
  newest: 'Di newest',
  older: 'Older ones',
  subscribe: 'Follow di podcast',
  latest: 'Di latest:',
  count: '{n, plural, =0 {No episode yet} one {# episode} other {# episodes}}',
}
