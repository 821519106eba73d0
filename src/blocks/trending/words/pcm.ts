import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  trending: 'Wetin dey trend',
  how: 'We count am from pipol wey read am for di last {hours} hours, each person once every half hour; di latest ones carry pass.',
  newest: 'Pipol never read plenty tori recently reach to count: na dis be di newest ones.',
  empty: 'Dem never publish anytin yet.',
}
