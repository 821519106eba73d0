import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  play: 'Kpọọ',
  length: 'Ogologo oge',
  allEpisodes: unsure('Ihe omume niile'),
  episodes: unsure('Ihe omume'),
  noEpisodes: unsure('A na-eme nke mbụ.'),
  show: unsure('Mmemme'),
  transcript: unsure('Ihe e kwuru n’edemede'),
  shows: unsure('Mmemme niile'),
  noShows: unsure('A na-eme mmemme nke mbụ.'),
  chapters: unsure('Isi nke ọ bụla'),
  previous: unsure('Nke bu ụzọ'),
  next: unsure('Nke na-esote'),
  moreOf: unsure('Ndị ọzọ nke {show}'),
  newest: unsure('Ndị kacha ọhụrụ'),
  older: unsure('Ndị ochie'),
  subscribe: unsure('Soro podkasti a'),
  latest: unsure('Nke kacha ọhụrụ:'),
  count: unsure('{n, plural, =0 {Enwebeghị nke ọ bụla} other {Ihe omume #}}'),
}
