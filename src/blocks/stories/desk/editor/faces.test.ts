import { expect, test } from 'vitest'
import { dayInWords } from './faces.ts'

test('the day of a quotation is written as its readers will see it, in the paper’s language; words that are no day stay as they are', () => {
  expect([dayInWords('2026-11-27', 'en'), dayInWords('2026-11-27', 'fr'), dayInWords('last autumn', 'en'), dayInWords('2026-13-40', 'en')]).toEqual(['27 November 2026', '27 novembre 2026', 'last autumn', '2026-13-40'])
})
