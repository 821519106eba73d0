import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    todaysQuote: "Today's Quote",
  },
})
