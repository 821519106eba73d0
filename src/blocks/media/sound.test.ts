import { expect, test } from 'vitest'
import { onEachDatabase } from '../../../test/paper.ts'
import { keepMedium } from './actions.ts'
import { secondsOfWave } from './sound.ts'

/** So many seconds at 8,000 bytes each, a chunk of another kind before the sound. */
function wave(seconds: number, says = seconds * 8000): Buffer {
  const head = Buffer.alloc(54)
  head.write('RIFF----WAVEfmt ', 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('note', 36)
  head.writeUInt32LE(1, 40)
  head.write('data', 46)
  head.writeUInt32LE(says, 50)
  return Buffer.concat([head, Buffer.alloc(seconds * 8000)])
}
const secondsOf = (bytes: Buffer) => secondsOfWave(bytes, bytes.length)

test('a recording tells how long it lasts, and never longer than there are bytes', () => {
  expect(secondsOf(wave(3))).toBe(3)
  expect(secondsOf(wave(3, 0xffff_ffff))).toBe(3)
  expect(secondsOf(wave(0))).toBe(0)
})

test('a recording that is cut, crooked or of another kind tells nothing', () => {
  for (let length = 0; length < 54; length++) expect(secondsOf(wave(1).subarray(0, length))).toBe(null)
  expect(secondsOf(Buffer.from('RIFF----AVI fmt '))).toBe(null)
  const still = wave(1)
  still.writeUInt32LE(0, 28)
  expect(secondsOf(still)).toBe(null)
  const endless = wave(1)
  endless.writeUInt32LE(0xffff_ffff, 16)
  expect(secondsOf(endless)).toBe(null)
})

onEachDatabase('sound', (newPaper) => {
  test('the length of a recording is kept with it', async () => {
    const paper = await newPaper()
    expect((await keepMedium(paper.app, { bytes: wave(2), name: 'bell.wav' })).duration).toBe(2)
  })
})
