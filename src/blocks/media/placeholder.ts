import { thumbHashToRGBA } from 'thumbhash'

/** The colours of a picture in twelve points, as a GIF in a data address of 134 characters; '' for what is see-through or unknown. */
export function placeholderOf(thumbhash: string): string {
  if (!thumbhash) return ''
  const hash = Buffer.from(thumbhash, 'base64')
  if (hash.length < 5 || isSeeThrough(hash)) return ''
  const image = thumbHashToRGBA(hash)
  const [columns, rows] = image.w >= image.h ? [4, 3] : [3, 4]
  return `data:image/gif;base64,${gif(columns, rows, points(image, columns, rows)).toString('base64')}`
}

/** The bit of a thumbhash that says it has transparency. */
const isSeeThrough = (hash: Uint8Array) => Boolean(hash[2]! & 0x80)

/** The colours at the middles of a grid of columns × rows, three bytes each. */
function points({ w, h, rgba }: { w: number; h: number; rgba: Uint8Array }, columns: number, rows: number): number[] {
  const cells = Array.from({ length: columns * rows }, (_, index) => [index % columns, Math.floor(index / columns)] as const)
  return cells.flatMap(([column, row]) => {
    const x = Math.floor(((column + 0.5) * w) / columns)
    const y = Math.floor(((row + 0.5) * h) / rows)
    return [...rgba.subarray((y * w + x) * 4, (y * w + x) * 4 + 3)]
  })
}

/** Twelve points need twelve colours: a table of sixteen, and each point names its own, so nothing has to be chosen or compressed. */
function gif(columns: number, rows: number, colours: number[]): Buffer {
  const table = Buffer.alloc(16 * 3)
  table.set(colours)
  const codes = [CLEAR, ...Array.from({ length: columns * rows }, (_, index) => index), END]
  const data = packed(codes)
  return Buffer.concat([
    Buffer.from('GIF89a'), Buffer.from([columns, 0, rows, 0, 0b1_111_0_011, 0, 0]), table,
    Buffer.from([0x2c, 0, 0, 0, 0, columns, 0, rows, 0, 0, 4, data.length]), data, Buffer.from([0, 0x3b]),
  ])
}

const CLEAR = 16
const END = 17
/** Codes of five bits, the lowest bit first; twelve points are too few for the width to grow. */
function packed(codes: number[]): Buffer {
  const bits = codes.map((code, index) => BigInt(code) << BigInt(5 * index)).reduce((sum, each) => sum | each, 0n)
  const bytes = Buffer.alloc(Math.ceil((codes.length * 5) / 8))
  return bytes.map((_, index) => Number((bits >> BigInt(8 * index)) & 0xffn)) as Buffer
}
