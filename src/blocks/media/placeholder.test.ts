import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { expect, test } from 'vitest'
import { placeholderOf } from './placeholder.ts'

test('The placeholder is a real picture of a few points that looks like the picture', async () => {
  const address = placeholderOf(thumbhashOf(80, 60, (x) => (x < 40 ? [200, 30, 30, 255] : [30, 30, 200, 255])))
  const { data, info } = await sharp(bytesOf(address)).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([4, 3])
  const [left, right] = [data.subarray(0, 3), data.subarray(9, 12)]
  expect(left[0]! > 140 && left[2]! < 90, `left ${[...left].join(' ')}`).toBe(true)
  expect(right[2]! > 140 && right[0]! < 90, `right ${[...right].join(' ')}`).toBe(true)
})

test('It stands upright where the picture does', async () => {
  const { width, height } = await sharp(bytesOf(placeholderOf(thumbhashOf(60, 80, () => [9, 99, 9, 255])))).metadata()
  expect([width, height]).toEqual([3, 4])
})

test('It costs the page less than 150 bytes', () => {
  for (let shade = 0; shade < 20; shade++) {
    expect(placeholderOf(thumbhashOf(90, 60, (x, y) => [x * 2, y * 3, (x * y * shade) % 256, 255])).length).toBeLessThan(150)
  }
})

test('What is see-through, unknown or broken has none', () => {
  expect(placeholderOf(thumbhashOf(60, 60, (x) => [9, 9, 9, x < 30 ? 0 : 255]))).toBe('')
  for (const odd of ['', 'x', 'AAAA', '!!!!']) expect(placeholderOf(odd)).toBe('')
})

function thumbhashOf(width: number, height: number, colour: (x: number, y: number) => number[]) {
  const rgba = Array.from({ length: width * height }, (_, index) => colour(index % width, Math.floor(index / width))).flat()
  return Buffer.from(rgbaToThumbHash(width, height, rgba)).toString('base64')
}

const bytesOf = (address: string) => Buffer.from(address.replace('data:image/gif;base64,', ''), 'base64')
