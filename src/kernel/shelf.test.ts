import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createShelf, textBytes } from './shelf.ts'

test('what was longest unasked falls off first, whatever its rack', () => {
  const shelf = createShelf(5500)
  const [pages, parts] = [shelf.rack<string>(), shelf.rack<string>()]
  pages.set('a', 'page a', 500)
  parts.set('a', 'part a', 500)
  pages.set('b', 'page b', 500)
  parts.set('b', 'part b', 500)
  expect(pages.get('a')).toBe('page a')
  pages.set('c', 'page c', 900)
  pages.set('d', 'page d', 500)
  expect(parts.get('a')).toBeUndefined()
  expect([pages.get('a'), pages.get('c'), pages.get('d')]).toEqual(['page a', 'page c', 'page d'])
})

test('a thing that grows pushes others off, and a thing too big is not kept at all', () => {
  const shelf = createShelf(8000)
  const pages = shelf.rack<string>()
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) pages.set(key, key, 800)
  pages.weigh('f', 1590)
  expect(pages.get('a')).toBeUndefined()
  expect(pages.get('f')).toBe('f')
  pages.weigh('f', 5000)
  expect(pages.get('f')).toBeUndefined()
  expect(pages.size()).toBe(4)
})

test('the bytes are those of what stands there, and never more than allowed', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
  const step = fc.record({ do: fc.constantFrom('set', 'get', 'weigh', 'delete'), rack: fc.nat(1), key, bytes: fc.nat(3000) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const shelf = createShelf(8000)
      const racks = [shelf.rack<number>(), shelf.rack<number>()]
      for (const step of steps) {
        const rack = racks[step.rack]!
        if (step.do === 'set') rack.set(step.key, step.bytes, step.bytes)
        else if (step.do === 'weigh') rack.weigh(step.key, step.bytes)
        else if (step.do === 'get') rack.get(step.key)
        else rack.delete(step.key)
        expect(shelf.bytes()).toBeLessThanOrEqual(8000)
        expect(shelf.bytes()).toBeGreaterThanOrEqual((racks[0]!.size() + racks[1]!.size()) * 400)
      }
      for (const rack of racks) for (const key of 'abcdefg') rack.delete(key)
      expect(shelf.bytes()).toBe(0)
    }),
  )
})

test('a text counts as it lies in memory', () => {
  expect(textBytes('bell', 'élan')).toBe(8)
  expect(textBytes('Ọ̀yọ́')).toBe(2 * 'Ọ̀yọ́'.length)
})
