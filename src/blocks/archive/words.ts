import { speaks } from '#kernel/words.ts'

const en = {
  archive: 'Archive',
  intro: 'Everything the paper has published, by year, month and day.',
  empty: 'Nothing has been published yet.',
  nothing: 'Nothing was published then.',
  previous: 'Before: {span}',
  next: 'After: {span}',
  neighbours: 'Other times',
  calendar: 'The days of {month}',
  months: 'The months of {year}',
}
export type Word = keyof typeof en

export const say = speaks({ en })
