import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  play: unsure('Gbé e sáfẹ́fẹ́'),
  length: unsure('Gígùn'),
  allEpisodes: unsure('Gbogbo ìpín ètò'),
  episodes: unsure('Àwọn ìpín ètò'),
  noEpisodes: unsure('À ń ṣe ìpín àkọ́kọ́ lọ́wọ́.'),
  show: 'Ètò',
  transcript: unsure('Ọ̀rọ̀ inú ètò ní kíkọ'),
}
