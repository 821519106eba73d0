import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  more: 'Ƙarin labarai a {section}',
  previous: 'Na baya a {section}',
  next: 'Na gaba a {section}',
  neighbours: 'Kafin wannan labari da bayansa',
  alone: 'Ba a wallafa wani abu dabam a {section} ba tukuna.',
}
