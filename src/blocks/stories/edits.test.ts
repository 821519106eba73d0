import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Body } from '#blocks/body/model.ts'
import { bodyEditOf, both, changedFields, merge, withEdit } from './edits.ts'
import { type Draft, emptyDraft } from './model.ts'

const bodyOf = (...paragraphs: string[]): Body =>
  ({ type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', attrs: { align: null }, content: [{ type: 'text', text }] })) })
const draftOf = (...paragraphs: string[]): Draft => ({ ...emptyDraft, body: bodyOf(...paragraphs) })
const anyBody = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 }).map((texts) => bodyOf(...texts))

test('an edit is the paragraphs that changed, and makes the new text of the old', () => {
  expect(bodyEditOf(bodyOf('one', 'two', 'three'), bodyOf('one', 'TWO', 'three'))).toEqual({ from: 1, to: 2, blocks: bodyOf('TWO').content })
  expect(bodyEditOf(bodyOf('one'), bodyOf('one'))).toBeUndefined()
  fc.assert(fc.property(anyBody, anyBody, (before, after) => {
    const edit = bodyEditOf(before, after)
    expect(edit ? withEdit(before, edit) : before).toEqual(after)
  }))
})

test('of two who changed different paragraphs both are kept', () => {
  const base = draftOf('one', 'two', 'three', 'four')
  const mine = { ...draftOf('ONE', 'two', 'three', 'four'), headline: 'Mine' }
  const theirs = { ...draftOf('one', 'two', 'three', 'four', 'five'), standfirst: 'Theirs' }
  expect(merge(base, mine, theirs)).toEqual({ draft: { ...draftOf('ONE', 'two', 'three', 'four', 'five'), headline: 'Mine', standfirst: 'Theirs' }, clashes: [] })
})

test('of two who changed paragraphs side by side both are kept, also where one put something in between', () => {
  const base = draftOf('one', 'two')
  expect(merge(base, draftOf('ONE', 'two'), draftOf('one', 'TWO')).draft).toEqual(draftOf('ONE', 'TWO'))
  expect(merge(base, draftOf('one', 'new', 'two'), draftOf('one', 'TWO'))).toEqual({ draft: draftOf('one', 'new', 'TWO'), clashes: [] })
  expect(merge(base, draftOf('one', 'mine', 'two'), draftOf('one', 'theirs', 'two')).clashes).toEqual(['body'])
})

test('of two who changed the same, mine stands and the clash is named', () => {
  const base = { ...draftOf('one', 'two'), headline: 'Old' }
  const { draft, clashes } = merge(base, { ...draftOf('one', 'mine'), headline: 'Mine' }, { ...draftOf('one', 'theirs'), headline: 'Theirs' })
  expect([draft.headline, draft.body, clashes]).toEqual(['Mine', bodyOf('one', 'mine'), ['headline', 'body']])
  expect(merge(base, { ...base, headline: 'Same' }, { ...base, headline: 'Same' }).clashes).toEqual([])
})

test('of two who wrote in the same place both can be kept, theirs first, and what is in both once', () => {
  expect(both({ ...draftOf('one', 'mine', 'two', 'end'), headline: 'Mine' }, draftOf('one', 'theirs', 'two', 'more', 'end'))).toEqual({ ...draftOf('one', 'theirs', 'two', 'more', 'mine', 'end'), headline: 'Mine' })
  expect(both(draftOf('one'), draftOf('one'))).toEqual(draftOf('one'))
})

test('whoever changed nothing gets what the others wrote, whatever it is', () => {
  fc.assert(fc.property(anyBody, anyBody, (before, after) => {
    const [base, theirs] = [{ ...emptyDraft, body: before }, { ...emptyDraft, body: after }]
    expect(merge(base, base, theirs)).toEqual({ draft: theirs, clashes: [] })
    expect(merge(base, theirs, base)).toEqual({ draft: theirs, clashes: [] })
    expect(changedFields(base, theirs)).toEqual({})
  }))
})
