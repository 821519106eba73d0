import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  todaysQuote: 'Today Quote',
  title: 'Wetin people tok',
  intro: 'Tok wey make sense to repeat, one for every day; di one for today dey first.',
  none: 'Dem never choose any tok yet.',
  more: 'More tok',
  link: 'Link to dis tok',
}
