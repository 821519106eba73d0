/** Names for rows: time-ordered text (UUIDv7, RFC 9562), so that new rows sit together in an index, and those of one moment in the order they were made. */
import { randomBytes } from 'node:crypto'

const bitsOfCounter = 12
let last = { moment: -1, counter: 0 }

/** A UUIDv7 for the given moment: 48 bits of milliseconds, version, 12 bits that count on within a millisecond (method 1 of RFC 9562, 6.2), variant and 62 random bits. */
export function newId(now: Date): string {
  const bytes = randomBytes(16)
  const moment = now.getTime()
  const counter = countOn(moment, bytes.readUInt16BE(6))
  bytes.writeUIntBE(moment, 0, 6)
  bytes[6] = 0x70 | (counter >> 8)
  bytes[7] = counter & 0xff
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Begins anywhere in the lower half with each millisecond, so that there is room to count. Past the end of it the order within that millisecond is given up, never the uniqueness. */
function countOn(moment: number, random: number): number {
  const isSame = moment === last.moment && last.counter + 1 < 2 ** bitsOfCounter
  last = { moment, counter: isSame ? last.counter + 1 : random % 2 ** (bitsOfCounter - 1) }
  return last.counter
}
