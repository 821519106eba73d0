import type { Translation } from '#kernel/words.ts'
import type { Word } from '../words.ts'

export const pcm: Translation<Word> = {
  archive: 'Old tori dem',
  intro: 'Everytin wey di paper don publish, by year, month and day.',
  empty: 'Dem never publish anytin yet.',
  nothing: 'Dem no publish anytin dat time.',
  previous: 'Before: {span}',
  next: 'After: {span}',
  neighbours: 'Oda times',
  calendar: 'Di days for {month}',
  months: 'Di months for {year}',
}
