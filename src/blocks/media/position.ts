import { open, type FileHandle } from 'node:fs/promises'

/**
 * Telephones write into a film where it was taken, in the `udta` and `meta` boxes of its `moov` and `trak` boxes.
 * Those boxes are renamed `free` and filled with zeros: nothing moves, so every player still finds its frames.
 */
export async function removePosition(file: string) {
  await using handle = await open(file, 'r+')
  const { size } = await handle.stat()
  for await (const box of boxesIn(handle, 0, size)) {
    if (box.type === 'moov') await blankWithin(handle, box)
    if (box.type === 'meta' || box.type === 'uuid') await blank(handle, box)
  }
}

async function blankWithin(handle: FileHandle, parent: Box) {
  for await (const box of boxesIn(handle, parent.content, parent.end)) {
    if (box.type === 'trak') await blankWithin(handle, box)
    if (box.type === 'udta' || box.type === 'meta' || box.type === 'uuid') await blank(handle, box)
  }
}

interface Box {
  type: string
  start: number
  content: number
  end: number
}

/** The boxes one after the other: four bytes of size, four of type. Size 1 says that eight more bytes hold it, 0 that it is the last. */
async function* boxesIn(handle: FileHandle, from: number, to: number): AsyncGenerator<Box> {
  for (let start = from; start + 8 <= to; ) {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, start)
    const short = buffer.readUInt32BE(0)
    const size = short === 1 ? Number(buffer.readBigUInt64BE(8)) : short || to - start
    const content = start + (short === 1 ? 16 : 8)
    const end = start + size
    if (end < content || end > to) return
    yield { type: buffer.toString('latin1', 4, 8), start, content, end }
    start = end
  }
}

async function blank(handle: FileHandle, { start, content, end }: Box) {
  await handle.write('free', start + 4, 'latin1')
  const zeros = Buffer.alloc(65_536)
  for (let at = content; at < end; at += zeros.length) await handle.write(zeros, 0, Math.min(zeros.length, end - at), at)
}
