import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { languages } from '../src/kernel/language.ts'
import { type Catalogue, speaks, unsure } from '../src/kernel/words.ts'
import { faultsOf, readCatalogues, translated } from './words/catalogues.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** A catalogue in which every language says the same. */
const everywhere = (words: Record<string, string>): Catalogue => ({ en: words, ...Object.fromEntries(translated.map((language) => [language, words])) })

test('a catalogue that says all its words in all languages has no fault, whether a native speaker has looked at them or not', () => {
  expect(faultsOf({ ...everywhere({ hello: 'Hello {name}' }), yo: { hello: unsure('Ẹ ǹlẹ́ {name}') } })).toEqual([])
})

test('a word that is missing, empty or not in English is a fault', () => {
  const catalogue = everywhere({ one: 'One', two: 'Two' })
  expect(faultsOf({ ...catalogue, fr: { one: 'Un', three: 'Trois' }, ha: { one: ' ', two: 'Biyu' } })).toEqual([
    'fr three: English says no such thing', 'fr two: missing', 'ha one: missing',
  ])
  const { ig: _, ...withoutIgbo } = catalogue
  expect(faultsOf(withoutIgbo)).toEqual(['ig one: missing', 'ig two: missing'])
})

test('a placeholder too many or too few is a fault, also within a plural', () => {
  const catalogue = { ...everywhere({ from: '{name} wrote {what}' }), fr: { from: '{name} a écrit' }, yo: { from: '{name} {what} {where}' } }
  expect(faultsOf(catalogue)).toEqual(['fr from: {what} is missing', 'yo from: {where} is none of English'])
})

test('a plural that lacks a form its language has is a fault', () => {
  const two = '{n, plural, one {# word} other {# words}}'
  expect(faultsOf({ ...everywhere({ n: two }), yo: { n: '{n, plural, other {#}}' } }).sort()).toEqual([
    'ar n: {n} has no plural "few"', 'ar n: {n} has no plural "many"', 'ar n: {n} has no plural "two"', 'ar n: {n} has no plural "zero"',
    'fr n: {n} has no plural "many"',
  ])
  expect(faultsOf(everywhere({ n: '{n, plural, other {# words}}' }))).toContain('en n: {n} has no plural "one"')
})

test('what is no message is a fault', () => {
  expect(faultsOf({ ...everywhere({ open: 'Open' }), pcm: { open: 'Open {' } })[0]).toMatch(/^pcm open: unreadable/)
})

test('words are said in the language, else in English, with the plurals of the language and names that run the other way kept whole', () => {
  const say = speaks({
    en: { count: '{n, plural, one {# word} other {# words}}', by: 'By {name}', only: 'Only here' },
    ar: { count: '{n, plural, zero {لا كلمات} one {كلمة} two {كلمتان} few {# كلمات} many {# كلمة} other {# كلمة}}', by: unsure('بقلم {name}') },
  })
  expect([0, 1, 2, 3, 11].map((n) => say('ar', 'count', { n }))).toEqual(['لا كلمات', 'كلمة', 'كلمتان', '3 كلمات', '11 كلمة'])
  expect(say('ar', 'by', { name: 'Ada' })).toBe('بقلم \u2068Ada\u2069')
  expect(say('ar-EG', 'only')).toBe('Only here')
  for (const language of ['xx', 'constructor', '__proto__', '']) expect(say(language, 'count', { n: 1 })).toBe('1 word')
})

/** How a word is added: CONTRIBUTING.md, "Adding a word". `npm run words` names what is missing. */
test('every block says all its words in all seven languages', async () => {
  const catalogues = await readCatalogues(root)
  expect(languages).toHaveLength(7)
  expect(catalogues.size).toBeGreaterThan(15)
  const faults = [...catalogues].flatMap(([folder, catalogue]) => faultsOf(catalogue).map((fault) => `${folder}: ${fault}`))
  expect(faults).toEqual([])
})
