import { expect, test } from 'vitest'
import { newId } from './ids.ts'

const moment = new Date('2026-11-28T09:00:00.000Z')

test('what is named in one moment keeps the order it was named in', () => {
  const ids = Array.from({ length: 1000 }, () => newId(moment))
  expect(ids).toEqual(ids.toSorted())
})

test('a later name comes after an earlier one, and says when it was given (RFC 9562)', () => {
  const [first, second] = [newId(moment), newId(new Date(moment.getTime() + 1))]
  expect([first < second, Number.parseInt(first.replaceAll('-', '').slice(0, 12), 16)]).toEqual([true, moment.getTime()])
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('no name is given twice, however many are needed at once or whichever way the clock goes', () => {
  const ids = Array.from({ length: 20_000 }, (_, at) => newId(new Date(moment.getTime() - (at % 3))))
  expect(new Set(ids).size).toBe(20_000)
})
