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
  shows: 'Àwọn ètò',
  noShows: 'À ń ṣe ètò àkọ́kọ́ lọ́wọ́.',
  chapters: 'Àwọn orí',
  previous: unsure('Ìpín tó ṣáájú'),
  next: unsure('Ìpín tó kàn'),
  moreOf: 'Síwájú sí i láti inú {show}',
  newest: 'Tuntun jù',
  older: 'Ti àtẹ̀yìnwá',
  subscribe: unsure('Forúkọ sílẹ̀ fún pódíkáàsì'),
  latest: 'Tuntun jù:',
  count: unsure('{n, plural, =0 {Kò tíì sí ìpín} other {Ìpín #}}'),
}
