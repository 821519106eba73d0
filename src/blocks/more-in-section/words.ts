import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    more: 'More in {section}',
    previous: 'Previous in {section}',
    next: 'Next in {section}',
    neighbours: 'Before and after this article',
    alone: 'Nothing else has been published in {section} yet.',
  },
})
