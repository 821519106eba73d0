import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  more: 'More for {section}',
  previous: 'Di one before for {section}',
  next: 'Di next one for {section}',
  neighbours: 'Before and after dis tori',
  alone: 'Dem never publish any oda tin for {section} yet.',
}
