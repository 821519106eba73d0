import { speaks } from '#kernel/words.ts'

export const say = speaks({
  en: {
    corrections: '{count, plural, one {Correction} other {Corrections}}',
    title: 'Corrections',
    intro: 'What this paper got wrong, and when it was put right. The newest first.',
    none: 'Nothing has had to be corrected yet.',
    all: 'All corrections',
    pages: 'Pages of corrections',
    newest: 'The newest',
    older: 'Older',
  },
})
