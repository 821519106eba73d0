import { open } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { Source } from './kinds.ts'

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const atOnce = 1_000_000

/**
 * Whether a PNG says of itself that it was damaged: a chunk without which there is no picture has another checksum than it brought (PNG 3, 5.3
 * and 13.2). What is not known to be damaged is not: chunks of words and colours are looked at by nobody here, and a file that breaks off shows
 * what there is of it.
 */
export async function isDamagedPng(source: Source): Promise<boolean> {
  if ('bytes' in source) return isDamaged((at, length) => Promise.resolve(Buffer.from(source.bytes.subarray(at, at + length))))
  const file = await open(source.file)
  try {
    return await isDamaged(async (at, length) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
      return buffer.subarray(0, bytesRead)
    })
  } finally {
    await file.close()
  }
}

/** Gives fewer bytes where there are no more. */
type Read = (at: number, length: number) => Promise<Buffer>

async function isDamaged(read: Read): Promise<boolean> {
  if (!(await read(0, 8)).equals(signature)) return false
  for (let at = 8; ; ) {
    const head = await read(at, 8)
    if (head.length < 8) return false
    const length = head.readUInt32BE(0)
    const end = await read(at + 8 + length, 4)
    if (end.length < 4) return false
    if (isCritical(head) && (await checksumOf(read, at + 4, length + 4)) !== end.readUInt32BE(0)) return true
    if (head.toString('latin1', 4) === 'IEND') return false
    at += length + 12
  }
}

/** A large first letter (PNG 3, 5.4). */
const isCritical = (head: Buffer) => (head[4]! & 0x20) === 0

async function checksumOf(read: Read, from: number, length: number): Promise<number> {
  let sum = 0
  for (let done = 0; done < length; done += atOnce) sum = crc32(await read(from + done, Math.min(atOnce, length - done)), sum)
  return sum
}
