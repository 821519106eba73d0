/** A text as a QR code (ISO/IEC 18004: bytes, level L, versions 1 to 15), for an app that looks at the screen. */

/** By version: codewords for correction in each block, and how many blocks there are (table 9, level L). */
const correction = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22]
const blockCounts = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6]

type Grid = boolean[][]

/** Rows of dark and light; undefined for what is too long. */
export function qrOf(text: string): Grid | undefined {
  const bytes = [...new TextEncoder().encode(text)]
  const version = correction.findIndex((_, at) => 4 + lengthBits(at + 1) + 8 * bytes.length <= 8 * dataWords(at + 1)) + 1
  if (version === 0) return undefined
  const { grid, isFixed } = framed(version)
  const bits = interleaved(paddedTo(dataWords(version), bytes, version), version).flatMap((word) => bitsOf(word, 8))
  for (const [at, [x, y]] of pathOf(isFixed).entries()) grid[y]![x] = bits[at] ?? false
  const masked = masks.map((mask, number) => {
    const copy = grid.map((row, y) => row.map((dark, x) => dark !== (!isFixed[y]![x] && mask(x, y))))
    for (const [x, y, bit] of formatCells(version, number)) copy[y]![x] = bit
    return copy
  })
  return masked.toSorted((one, other) => penalty(one) - penalty(other))[0]
}

const sizeOf = (version: number) => 17 + 4 * version
const lengthBits = (version: number) => (version < 10 ? 8 : 16)

/** What fits into the cells nothing fixed stands on, without its correction. */
const dataWords = (version: number) => Math.floor(pathOf(framed(version).isFixed).length / 8) - correction[version - 1]! * blockCounts[version - 1]!

function paddedTo(words: number, bytes: number[], version: number): number[] {
  const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, lengthBits(version)), ...bytes.flatMap((byte) => bitsOf(byte, 8))]
  bits.push(...Array<boolean>(Math.min(4, words * 8 - bits.length)).fill(false))
  while (bits.length % 8) bits.push(false)
  const data = Array.from({ length: bits.length / 8 }, (_, at) => numberOf(bits.slice(at * 8, at * 8 + 8)))
  for (let at = 0; data.length < words; at++) data.push(at % 2 ? 17 : 236)
  return data
}

const bitsOf = (value: number, length: number) => Array.from({ length }, (_, at) => ((value >>> (length - 1 - at)) & 1) === 1)
const numberOf = (bits: boolean[]) => bits.reduce((sum, bit) => sum * 2 + Number(bit), 0)

/** In blocks, each with its correction, woven so that a stain spoils a little of each. The last blocks may be longer by one. */
function interleaved(data: number[], version: number): number[] {
  const [blocks, ecc] = [blockCounts[version - 1]!, correction[version - 1]!]
  const short = Math.floor(data.length / blocks)
  const longFrom = blocks - (data.length % blocks)
  let at = 0
  const cut = Array.from({ length: blocks }, (_, block) => data.slice(at, (at += short + Number(block >= longFrom))))
  return [...woven(cut), ...woven(cut.map((block) => remainder(block, ecc)))]
}
const woven = (blocks: number[][]) => Array.from({ length: Math.max(...blocks.map(({ length }) => length)) }, (_, at) => blocks.flatMap((block) => block[at] ?? [])).flat()

/** Reed and Solomon over GF(2^8) by 0x11d: what is left of the data divided by (x - 1)(x - 2)(x - 4)… */
export function remainder(data: number[], degree: number): number[] {
  const divisor = generator(degree)
  return data.reduce((rest, word) => divisor.map((coefficient, at) => (rest[at + 1] ?? 0) ^ times(coefficient, word ^ rest[0]!)), Array<number>(degree).fill(0))
}

function generator(degree: number): number[] {
  let divisor = [...Array<number>(degree - 1).fill(0), 1]
  for (let turn = 0, root = 1; turn < degree; turn++, root = times(root, 2)) divisor = divisor.map((coefficient, at) => times(coefficient, root) ^ (divisor[at + 1] ?? 0))
  return divisor
}

function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((other >>> bit) & 1) * one)
  return product
}

/** What stands in every code of a version: corners, lines, small squares, places for what it says of itself. */
function framed(version: number): { grid: Grid; isFixed: Grid } {
  const size = sizeOf(version)
  const [grid, isFixed] = [0, 1].map(() => Array.from({ length: size }, () => Array<boolean>(size).fill(false))) as [Grid, Grid]
  const set = (x: number, y: number, dark: boolean) => { if (grid[y]?.[x] !== undefined) [grid[y]![x], isFixed[y]![x]] = [dark, true] }
  const square = (cx: number, cy: number, reach: number, isDark: (ring: number) => boolean) => {
    for (let dy = -reach; dy <= reach; dy++) for (let dx = -reach; dx <= reach; dx++) set(cx + dx, cy + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))))
  }
  for (let at = 0; at < size; at++) for (const [x, y] of [[6, at], [at, 6]] as const) set(x, y, at % 2 === 0)
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) square(x, y, 4, (ring) => ring !== 2 && ring !== 4)
  const places = alignments(version)
  const last = places.length - 1
  for (const [i, x] of places.entries()) for (const [j, y] of places.entries()) if (!(i === 0 && (j === 0 || j === last)) && !(i === last && j === 0)) square(x, y, 2, (ring) => ring !== 1)
  for (const [x, y, bit] of [...formatCells(version, 0), ...versionCells(version)]) set(x, y, bit)
  return { grid, isFixed }
}

/** Where small squares stand, along both sides (annex E). */
function alignments(version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, at) => sizeOf(version) - 7 - step * (count - 2 - at))]
}

type Cell = readonly [x: number, y: number, dark: boolean]

/** Level and mask with their own correction, written twice (7.9). */
export const formatBits = (mask: number) => (((8 + mask) << 10) | checked(8 + mask, 10, 0x537)) ^ 0x5412
/** The version with its own (7.10). */
export const versionBits = (version: number) => (version << 12) | checked(version, 12, 0x1f25)

function checked(value: number, degree: number, divisor: number): number {
  let rest = value
  for (let turn = 0; turn < degree; turn++) rest = (rest << 1) ^ ((rest >>> (degree - 1)) * divisor)
  return rest
}

function formatCells(version: number, mask: number): Cell[] {
  const [bits, size] = [formatBits(mask), sizeOf(version)]
  const places = Array.from({ length: 15 }, (_, at) => [
    at < 8 ? [8, at < 6 ? at : at + 1] as const : [at === 8 ? 7 : 14 - at, 8] as const,
    at < 8 ? [size - 1 - at, 8] as const : [8, size - 15 + at] as const,
  ])
  return [...places.flatMap((both, at) => both.map(([x, y]): Cell => [x, y, ((bits >>> at) & 1) === 1])), [8, size - 8, true]]
}

function versionCells(version: number): Cell[] {
  if (version < 7) return []
  const [bits, edge] = [versionBits(version), sizeOf(version) - 11]
  return Array.from({ length: 18 }, (_, at) => [edge + (at % 3), Math.floor(at / 3), ((bits >>> at) & 1) === 1] as const).flatMap(([x, y, dark]): Cell[] => [[x, y, dark], [y, x, dark]])
}

/** The cells of the data, in pairs of columns from the right, up and down by turns (7.7.3). */
export function pathOf(isFixed: Grid): [x: number, y: number][] {
  const size = isFixed.length
  const cells: [number, number][] = []
  for (let right = size - 1; right >= 1; right -= right === 8 ? 3 : 2) {
    const rows = [...isFixed.keys()]
    for (const y of (right + 1) & 2 ? rows : rows.toReversed()) for (const x of [right, right - 1]) if (!isFixed[y]![x]) cells.push([x, y])
  }
  return cells
}

export const masks: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0, (_, y) => y % 2 === 0, (x) => x % 3 === 0, (x, y) => (x + y) % 3 === 0, (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0, (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** How hard a mask makes it to read: large patches, and more of dark than of light. */
function penalty(grid: Grid): number {
  const isPatch = (x: number, y: number) => [grid[y]?.[x + 1], grid[y + 1]?.[x], grid[y + 1]?.[x + 1]].every((other) => other === grid[y]![x])
  const cells = grid.flat()
  const patches = grid.flatMap((row, y) => row.filter((_, x) => isPatch(x, y))).length
  return 3 * patches + 2 * Math.abs(cells.filter(Boolean).length * 100 / cells.length - 50)
}
