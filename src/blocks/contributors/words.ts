import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    contributors: 'Contributors',
    articles: '{n, plural, =0 {No articles yet} one {# article} other {# articles}}',
    website: 'Website',
    elsewhere: '{name} elsewhere',
    none: 'Nobody has signed an article yet.',
  },
})
