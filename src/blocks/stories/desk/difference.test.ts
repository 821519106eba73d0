import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diff, differenceOf } from './difference.ts'
import { emptyDraft } from '../model.ts'

const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })

test('what was the same and went is the old text, what was the same and came the new one', () => {
  fc.assert(fc.property(words, words, (before, after) => {
    const runs = diff(before, after)
    const without = (kind: string) => runs.filter((run) => run.kind !== kind).flatMap(({ items }) => items)
    expect([without('added'), without('removed')]).toEqual([before, after])
  }))
})

test('a headline that changed is shown by its words', () => {
  expect(differenceOf({ ...emptyDraft, headline: 'The bridge is open' }, { ...emptyDraft, headline: 'The bridge was open' })).toEqual([[
    { kind: 'same', text: 'The bridge ' }, { kind: 'removed', text: 'is ' }, { kind: 'added', text: 'was ' }, { kind: 'same', text: 'open' },
  ]])
})
