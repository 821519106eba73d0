import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const yo: Translation<Word> = {
  trending: unsure('Ìròyìn Tó Ń Tàn Kálẹ̀'),
  how: unsure('A kà á láti ara àwọn òǹkàwé wákàtí {hours} tó kọjá, ẹnì kọ̀ọ̀kan lẹ́ẹ̀kan ní ààbọ̀ wákàtí; àwọn tó dé kẹ́yìn ló wúwo jù.'),
  newest: 'Ìròyìn tí a kà láìpẹ́ yìí kò tó láti kà: ìwọ̀nyí ni tuntun jù.',
  empty: 'A kò tíì tẹ ohunkóhun jáde.',
}
