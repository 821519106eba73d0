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
}
