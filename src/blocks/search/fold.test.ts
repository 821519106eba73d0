import { expect, test } from 'vitest'
import { foldText, wordsIn } from './fold.ts'
import { readQuestion } from './question.ts'
import { marked, snippetOf } from './snippet.ts'

const asked = (text: string) => {
  const { wanted, unwanted } = readQuestion(text)
  return [wanted.map(({ words }) => words.join(' ')), unwanted.map(({ words }) => words.join(' '))]
}
const shown = (pieces: { text: string; isHit: boolean }[]) => pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

test('accents, case, curly signs and the letters of our languages make no difference', () => {
  expect(foldText('Ọ̀ṣun, Ẹ̀kọ́ àti Òwò')).toBe('osun eko ati owo')
  expect(foldText('Ƙasar Hausa: ɓera da ɗan ƴa')).toBe('kasar hausa bera da dan ya')
  expect(foldText('Crème brûlée ﬁne STRASSE Straße Łódź')).toBe('creme brulee fine strasse strasse lodz')
  expect(foldText('people’s people\'s “people”')).toBe('people people people')
  expect(foldText('اَلْخَبَر ـ الخبـر')).toBe('الخبر الخبر')
  expect(foldText('½ a mile, 10²')).toBe('1 2 a mile 102')
})

test('a word knows where it stood', () => {
  const text = 'À Lékkí — “Ẹ̀kọ́”'
  expect([...wordsIn(text)].map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([['a', 'À'], ['lekki', 'Lékkí'], ['eko', 'Ẹ̀kọ́']])
})

test('a question is words, phrases and exclusions, in whatever quotation marks', () => {
  expect(asked('ferry “third mainland” -bridge -"lagoon express"')).toEqual([['ferry', 'third mainland'], ['bridge', 'lagoon express']])
  expect(asked('co-operate don’t')).toEqual([['co operate', 'don t'], []])
  expect(asked('"unfinished business')).toEqual([['unfinished', 'business'], []])
  expect(asked('AND OR NOT NEAR(a b) a* ^b c:d')).toEqual([['and', 'or', 'not', 'near a', 'b', 'a', 'b', 'c d'], []])
  expect(asked('!!! — * ()')).toEqual([[], []])
})

test('while a reader types, the last word is only begun, until a space ends it', () => {
  expect(readQuestion('the lag', { isTyping: true }).wanted.map(({ isBegun }) => isBegun)).toEqual([false, true])
  expect(readQuestion('the lagoon ', { isTyping: true }).wanted.map(({ isBegun }) => isBegun)).toEqual([false, false])
})

test('what is marked is the text as it was written', () => {
  const { wanted } = readQuestion('eko "people’s market"')
  expect(shown(marked('Ẹ̀kọ́: the people’s market and the people', wanted))).toBe('[Ẹ̀kọ́]: the [people]’s [market] and the people')
})

test('a snippet is the stretch with most of what was asked for', () => {
  const text = `${'Nothing here. '.repeat(60)}The ferry waits. ${'Still nothing. '.repeat(60)}The ferry beat the bridge by an hour. ${'No more. '.repeat(60)}`
  const snippet = shown(snippetOf(text, readQuestion('bridge ferry').wanted))
  expect(snippet).toContain('The [ferry] beat the [bridge] by an hour.')
  expect(snippet).toMatch(/^… .* …$/)
  expect(shown(snippetOf('Only this.', readQuestion('other').wanted))).toBe('Only this.')
})
