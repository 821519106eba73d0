import { expect, test } from 'vitest'
import { strokesOf } from './face.tsx'

test('a name has one face, wherever and however it is written, and few share one', () => {
  expect(strokesOf('Ada Obi')).toBe(strokesOf(' ADA obi '))
  const faces = new Set(Array.from({ length: 500 }, (_, n) => strokesOf(`Reader ${n}`)))
  expect(faces.size).toBeGreaterThan(450)
})

test('a face is drawn in few letters, the right half the mirror of the left', () => {
  for (const name of ['Ada', 'Bisi', '', '陳大文', '🙂']) {
    const found = [...strokesOf(name).matchAll(/M(\d) (\d)\.5h(\d)/g)]
    const strokes = found.map(([, at, row, length]) => ({ at: Number(at), row: Number(row), length: Number(length) }))
    const mirrored = strokes.map(({ at, row, length }) => ({ at: 5 - at - length, row, length }))
    for (const stroke of strokes) expect(mirrored).toContainEqual(stroke)
    expect(strokesOf(name).length).toBeLessThan(120)
  }
})
