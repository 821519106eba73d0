import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  play: 'Kpọọ',
  length: 'Ogologo oge',
  allEpisodes: unsure('Nkebi niile'),
  episodes: unsure('Nkebi'),
  noEpisodes: unsure('A na-eme nkebi mbụ.'),
  show: unsure('Mmemme'),
  transcript: unsure('Ihe e kwuru n’edemede'),
  shows: unsure('Mmemme'),
  noShows: unsure('A na-eme mmemme mbụ.'),
  chapters: 'Isi nke ọ bụla',
  previous: unsure('Nkebi gara aga'),
  next: unsure('Nkebi na-esote'),
  moreOf: 'Ọzọ site na {show}',
  newest: 'Ndị kacha ọhụrụ',
  older: 'Ndị ka ochie',
  subscribe: unsure('Debanye aha maka pọdkastị'),
  latest: 'Nke kacha ọhụrụ:',
  count: unsure('{n, plural, =0 {Enwebeghị nkebi} other {Nkebi #}}'),
}
