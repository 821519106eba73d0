import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    newer: 'Newer',
    older: 'Older',
    pages: 'Pages',
    empty: 'Nothing has been published here yet.',
    latest: 'Latest',
  },
})
