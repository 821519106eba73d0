import { expect, test } from 'vitest'
import { hasCopy, rangeOf } from './conditions.ts'

const stamp = { etag: '"ab.webp"', changedAt: new Date('2026-03-02T09:00:00.700Z') }
const has = (headers: Record<string, string>) => hasCopy(new Headers(headers), stamp)
const range = (headers: Record<string, string>, size = 100) => rangeOf(new Headers(headers), size, stamp)

test('A reader who has the picture is not sent it again', () => {
  for (const tags of ['"ab.webp"', 'W/"ab.webp"', '"x", "ab.webp"', '*']) expect(has({ 'if-none-match': tags }), tags).toBe(true)
  expect(has({ 'if-modified-since': 'Mon, 02 Mar 2026 09:00:00 GMT' })).toBe(true)
})

test('A reader who has another, an older or none is', () => {
  const lacking: Record<string, string>[] = [
    {}, { 'if-none-match': '"x"' }, { 'if-modified-since': 'Mon, 02 Mar 2026 08:59:59 GMT' }, { 'if-modified-since': 'yesterday' },
    { 'if-none-match': '"x"', 'if-modified-since': 'Mon, 02 Mar 2026 09:00:00 GMT' },
  ]
  expect(lacking.filter(has)).toEqual([])
})

test('A part of a film is the part that was asked for', () => {
  expect(range({ range: 'bytes=0-9' })).toEqual({ start: 0, end: 9 })
  expect(range({ range: 'bytes=90-' })).toEqual({ start: 90, end: 99 })
  expect(range({ range: 'bytes=-10' })).toEqual({ start: 90, end: 99 })
  expect(range({ range: 'bytes=-1000' })).toEqual({ start: 0, end: 99 })
  expect(range({ range: 'bytes=50-1000' })).toEqual({ start: 50, end: 99 })
})

test('A part that lies behind the end is none', () => {
  for (const each of ['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=99999999999999999999-']) {
    expect(range({ range: each }), each).toBe('unsatisfiable')
  }
  expect(range({ range: 'bytes=0-' }, 0)).toBe('unsatisfiable')
})

test('What is no single part of bytes sends the whole', () => {
  for (const each of ['', 'bytes=', 'bytes=-', 'bytes=9-0', 'bytes=0-1,3-4', 'lines=0-1', 'bytes=a-b', 'bytes=1.5-3']) {
    expect(range({ range: each }), each).toBeUndefined()
  }
})

test('A part of what the reader no longer has is the whole', () => {
  expect(range({ range: 'bytes=0-9', 'if-range': '"ab.webp"' })).toEqual({ start: 0, end: 9 })
  expect(range({ range: 'bytes=0-9', 'if-range': 'Mon, 02 Mar 2026 09:00:00 GMT' })).toEqual({ start: 0, end: 9 })
  expect(range({ range: 'bytes=0-9', 'if-range': '"x"' })).toBeUndefined()
  expect(range({ range: 'bytes=0-9', 'if-range': 'Mon, 02 Mar 2026 08:00:00 GMT' })).toBeUndefined()
})
