import { describe, expect, test } from 'vitest'
import { briefly } from './source-for-tests.ts'
import { setType, startReading } from './typography.ts'

const set = (text: string) => setType(text, startReading())

describe('the type of an imported article', () => {
  test.each([
    ['"Go," he said.', '“Go,” he said.'],
    ["it's the people's", 'it’s the people’s'],
    ["'Stay' and 'go'", '‘Stay’ and ‘go’'],
    ["rock 'n' roll in the '90s, 'tis said", 'rock ‘n’ roll in the ’90s, ’tis said'],
    ['a -- b--c --- d', 'a — b–c — d'],
    ['Lagos - Abuja', 'Lagos – Abuja'],
    ['wait...', 'wait…'],
    ['Ogene(tm)', 'Ogene™'],
    ['``so\'\'', '“so”'],
    ['a 300x200 frame, 0x10', 'a 300×200 frame, 0x10'],
    ['6\' 2" tall', '6′ 2″ tall'],
    ['"in 1999" and', '“in 1999” and'],
    ['xn--abc.example', 'xn--abc.example'],
    ['https://a.example/b--c', 'https://a.example/b--c'],
    ['the [map id="3" name=\'x\'] here', 'the [map id="3" name=\'x\'] here'],
  ])('sets %s', (written, shown) => {
    expect(set(written)).toBe(shown)
  })
  test('closes a quotation that emphasis began', () => {
    expect(briefly('"<em>Peace</em>" he said')).toBe('p(“em[Peace]” he said)')
  })
  test('leaves code alone', () => {
    expect(briefly('say <code>"a" -- 2x3</code>')).toBe('p(say code["a" -- 2x3])')
  })
  test('draws the old faces', () => {
    expect(briefly('Well :-) said he :lol: 8-) and a:)b')).toBe('p(Well 🙂 said he 😆 😎 and a:)b)')
  })
})
