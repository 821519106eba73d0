import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  todaysQuote: unsure('Maganar Yau'),
  title: unsure('Maganganu'),
  intro: unsure('Kalmomin da suka cancanci a maimaita, ɗaya kowace rana; na yau shi ne na farko.'),
  none: unsure('Ba a zaɓi kalmomi ba tukuna.'),
  more: unsure('Ƙarin maganganu'),
  link: unsure('Hanyar wannan magana'),
}
