import { expect, test } from 'vitest'
import { formatBits, masks, pathOf, qrOf, remainder, versionBits } from './qr.ts'

/** Reads a code back as a telephone does, but from its cells: format, mask, blocks with their correction, bytes. */
function read(grid: boolean[][]): { text: string; isSound: boolean } {
  const size = grid.length
  const version = (size - 17) / 4
  const bitsAt = (cells: [number, number][]) => cells.map(([x, y]) => Number(grid[y]![x]))
  const format = bitsAt([0, 1, 2, 3, 4, 5, 7, 8].map((y): [number, number] => [8, y])).concat(bitsAt([7, 5, 4, 3, 2, 1, 0].map((x): [number, number] => [x, 8])))
  const number = format.reduce((sum, bit, at) => sum + bit * 2 ** at, 0) ^ 0x5412
  const mask = masks[(number >> 10) & 7]!
  const bits = pathOf(fixedIn(size)).map(([x, y]) => Number(grid[y]![x] !== mask(x, y)))
  const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2))
  const [ecc, blocks] = levels[version]!
  const perBlock = Math.floor(words.length / blocks)
  const shortData = perBlock - ecc
  const long = words.length % blocks
  const data: number[][] = Array.from({ length: blocks }, () => [])
  let at = 0
  for (let round = 0; round <= shortData; round++) for (let block = 0; block < blocks; block++) if (round < shortData || block >= blocks - long) data[block]!.push(words[at++]!)
  const checks: number[][] = Array.from({ length: blocks }, () => [])
  for (let round = 0; round < ecc; round++) for (let block = 0; block < blocks; block++) checks[block]!.push(words[at++]!)
  const isSound = data.every((block, which) => remainder([...block, ...checks[which]!], ecc).every((rest) => rest === 0))
  const stream = data.flat().map((word) => word.toString(2).padStart(8, '0')).join('')
  const lengthBits = version < 10 ? 8 : 16
  const count = Number.parseInt(stream.slice(4, 4 + lengthBits), 2)
  const bytes = Array.from({ length: count }, (_, each) => Number.parseInt(stream.slice(4 + lengthBits + each * 8, 12 + lengthBits + each * 8), 2))
  return { text: new TextDecoder().decode(new Uint8Array(bytes)), isSound: isSound && stream.startsWith('0100') && ((number >> 13) & 3) === 1 }
}

/** ISO/IEC 18004, table 9, level L: codewords of correction in a block, blocks. */
const levels: Record<number, [number, number]> = { 1: [7, 1], 2: [10, 1], 3: [15, 1], 4: [20, 1], 5: [26, 1], 6: [18, 2], 7: [20, 2], 8: [24, 2], 9: [30, 2], 10: [18, 4], 11: [20, 4], 12: [24, 4], 13: [26, 4], 14: [30, 4], 15: [22, 6] }
/** Annex E. */
const squares: Record<number, number[]> = { 2: [6, 18], 3: [6, 22], 4: [6, 26], 5: [6, 30], 6: [6, 34], 7: [6, 22, 38], 8: [6, 24, 42], 9: [6, 26, 46], 10: [6, 28, 50], 11: [6, 30, 54], 12: [6, 32, 58], 13: [6, 34, 62], 14: [6, 26, 46, 66], 15: [6, 26, 48, 70] }

/** Where no data stands, told from the standard's own tables and not from what drew the code. */
function fixedIn(size: number): boolean[][] {
  const version = (size - 17) / 4
  const at = squares[version] ?? []
  const isCorner = (x: number, y: number) => (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)
  const isSquare = (x: number, y: number) => at.some((cx) => at.some((cy) => !isCorner(cx, cy) && Math.abs(cx - x) <= 2 && Math.abs(cy - y) <= 2))
  const isVersion = (x: number, y: number) => version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (__, x) => isCorner(x, y) || x === 6 || y === 6 || isSquare(x, y) || isVersion(x, y)))
}

test('the figures of the standard come out: format and version with their correction, and the words that mend others', () => {
  expect([0, 1, 7].map((mask) => formatBits(mask).toString(2).padStart(15, '0'))).toEqual(['111011111000100', '111001011110011', '110100101110110'])
  expect([7, 8].map((version) => versionBits(version).toString(2).padStart(18, '0'))).toEqual(['000111110010010100', '001000010110111100'])
  // "HELLO WORLD" at 1-M.
  expect(remainder([32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17], 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
})

test('an app that looks at the code reads the address it was given, whatever its length', () => {
  for (const length of [1, 17, 18, 53, 78, 106, 134, 135, 154, 192, 230, 231, 271, 272, 321, 367, 425, 458, 520]) {
    const text = 'otpauth://totp/The%20Harbour%20Bell:ada@harbour.example?secret=JBSWY3DPEHPK3PXP&issuer=Ọ̀rọ̀'.repeat(6)
    const cut = new TextDecoder().decode(new TextEncoder().encode(text).slice(0, length)).replace(/�+$/, '')
    const grid = qrOf(cut)!
    expect([length, read(grid)]).toEqual([length, { text: cut, isSound: true }])
  }
  expect(qrOf('x'.repeat(521))).toBeUndefined()
})
