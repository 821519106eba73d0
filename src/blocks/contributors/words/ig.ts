import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ig: Translation<Word> = {
  contributors: 'Ndị odee',
  articles: '{n, plural, =0 {Enwebeghị akụkọ} other {Akụkọ #}}',
  website: 'Webụsaịtị',
  elsewhere: '{name} n’ebe ndị ọzọ',
  none: 'O nwebeghị onye dere akụkọ.',
  pages: unsure('Ibe'),
  beginning: unsure('Site ná mmalite'),
  onwards: unsure('Gaa n’ihu'),
}
