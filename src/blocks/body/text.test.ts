import { expect, test } from 'vitest'
import { everyNode } from './every-node.ts'
import { Body, countWords, excerptOf, readingMinutes, textOf } from './model.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const body = (...content: Parameters<typeof Body.parse>[0][]) => Body.parse({ type: 'doc', content })

test('the plain text of an article reads like the article', () => {
  const text = textOf(everyNode)
  expect(text).toContain('The gauge stood at nine metres\nby noon.\n\n')
  expect(text).toContain('We rang the bell twice.\n— Ada Obi, harbour master, The Crier, 2026-03-01')
  expect(text).toContain('• boats\n  • small boats\n\n3. ropes\n  and knots')
  expect(text).toContain('Hour\tMetres\nNoon\t9\nNo more readings\nLevels')
  expect(text).toContain('* * *')
  expect(text).not.toContain('RAWRAW')
})

test('a list may count down', () => {
  const item = { type: 'listItem', content: [paragraph('x')] }
  expect(textOf(body({ type: 'orderedList', attrs: { reversed: true }, content: [item, item, item] }))).toBe('3. x\n2. x\n1. x')
  expect(textOf(body({ type: 'orderedList', attrs: { reversed: true, start: 10 }, content: [item, item] }))).toBe('10. x\n9. x')
})

test.each([
  ['', 0], ['one', 1], ['It’s a well-known e.g. case, isn’t it?', 7], ['5,000 people at 10:30', 4], ['— … !', 0], ['Ọjọ́ ń rọ̀', 3], ['नमस्ते दुनिया', 2], ['大雨が降る', 5], ['two\u00a0words', 2],
])('%j has %i words', (text, count) => {
  expect(countWords(body(paragraph(text)))).toBe(count)
})

test('an article of 800 words takes three minutes, and no article takes none', () => {
  expect(readingMinutes(800)).toBe(3)
  expect(readingMinutes(0)).toBe(1)
})

test('an article is announced by its prose, cut between words', () => {
  const article = body({ type: 'heading', content: [{ type: 'text', text: 'Head' }] }, paragraph('The river rose at dawn, and the bell rang.'), paragraph('Twice.'))
  expect(excerptOf(article, 100)).toBe('The river rose at dawn, and the bell rang. Twice.')
  expect(excerptOf(article, 26)).toBe('The river rose at dawn…')
  expect(excerptOf(body({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('boats')] }] }), 50)).toBe('• boats')
  expect(excerptOf(body(), 50)).toBe('')
  expect(excerptOf(body(paragraph('😀'.repeat(30))), 10)).toBe('😀😀😀😀…')
})
