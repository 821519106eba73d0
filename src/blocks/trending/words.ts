import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    trending: 'Trending',
    how: 'Counted from readers of the last {hours} hours, each once in half an hour, the latest counting most.',
    newest: 'Too few articles have been read lately to count: these are the newest.',
    empty: 'Nothing has been published yet.',
  },
})
