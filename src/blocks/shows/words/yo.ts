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
  shows: unsure('Àwọn ètò'),
  noShows: unsure('À ń ṣe ètò àkọ́kọ́ lọ́wọ́.'),
  chapters: unsure('Àwọn orí'),
  previous: unsure('Ìpín tó ṣáájú'),
  next: unsure('Ìpín tó kàn'),
  moreOf: unsure('Síwájú sí i nínú {show}'),
  newest: unsure('Tuntun jù'),
  older: unsure('Ti àtijọ́'),
  subscribe: unsure('Tẹ̀lé pọ́díkáàsì yìí'),
  latest: unsure('Tuntun jù:'),
  count: unsure('{n, plural, =0 {Kò tíì sí ìpín} other {Ìpín #}}'),
}
