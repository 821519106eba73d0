import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    kept: 'There is no connection. This is the page as it was on {time}.',
  },
})
