import { type Translation, unsure } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const ha: Translation<Word> = {
  contributors: 'Marubuta',
  articles: '{n, plural, =0 {Babu labari tukuna} one {Labari #} other {Labarai #}}',
  website: 'Shafin yanar gizo',
  elsewhere: '{name} a wasu wurare',
  none: 'Babu wanda ya rubuta labari tukuna.',
  pages: unsure('Shafuka'),
  beginning: unsure('Daga farko'),
  onwards: unsure('Ci gaba'),
}
