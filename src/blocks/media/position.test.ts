import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, test } from 'vitest'
import { removePosition } from './position.ts'

const place = '+06.4541+003.3947/'

test('Where a film was taken is gone, and every frame is where it was', async () => {
  const frames = box('mdat', Buffer.from('frames'.repeat(50)))
  const track = box('trak', box('tkhd', Buffer.alloc(20)), box('udta', Buffer.from(place)), box('meta', Buffer.from(place)))
  const film = Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\0\0isom')),
    box('moov', box('mvhd', Buffer.alloc(100)), box('udta', box('©xyz', Buffer.from(place))), track),
    box('meta', Buffer.from(place)), frames,
  ])
  const cleaned = await clean(film)
  expect(cleaned.length).toBe(film.length)
  expect(cleaned.includes(place)).toBe(false)
  expect([cleaned.includes('udta'), cleaned.includes('meta'), cleaned.includes('mvhd'), cleaned.includes('tkhd')])
    .toEqual([false, false, true, true])
  expect(cleaned.indexOf(frames)).toBe(film.indexOf(frames))
})

test('Boxes with long sizes, and the last box without one, are read too', async () => {
  const inner = box('udta', Buffer.from(place))
  const long = Buffer.concat([Buffer.from('00000001', 'hex'), Buffer.from('moov'), Buffer.from('0000000000000000', 'hex'), inner])
  long.writeBigUInt64BE(BigInt(long.length), 8)
  expect((await clean(long)).includes(place)).toBe(false)
  const open = box('moov', inner)
  open.writeUInt32BE(0)
  expect((await clean(open)).includes(place)).toBe(false)
})

test('A crooked film is left as it is and does not stop anyone', async () => {
  const wrongSizes = [Buffer.alloc(40), Buffer.alloc(40, 255), Buffer.from('00000001moov', 'latin1'), box('moov', Buffer.alloc(3, 1))]
  for (const crooked of [Buffer.alloc(0), Buffer.alloc(7), ...wrongSizes]) {
    expect(await clean(crooked)).toEqual(crooked)
  }
})

async function clean(film: Buffer) {
  const file = path.join(mkdtempSync(path.join(inject('templates').folder, 'film-')), 'film.mp4')
  writeFileSync(file, film)
  await removePosition(file)
  return readFileSync(file)
}

function box(type: string, ...content: Buffer[]) {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), ...content])
  bytes.writeUInt32BE(bytes.length)
  return bytes
}
