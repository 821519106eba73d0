import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { Refusal } from '#kernel/errors.ts'
import { isDamagedPng } from './checksums.ts'
import type { Source } from './kinds.ts'
import { heightAt, type Variant, type VariantFormat } from './model.ts'

// Settings for the whole process: it remembers nothing, takes one core for a picture, and reads only formats the web has.
sharp.cache(false)
sharp.concurrency(1)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif', 'Tiff'].map((format) => `VipsForeignLoad${format}`) })
// Drawings of our own (cards, icons) are set as SVG in memory; those of others are refused by their content in kinds.ts, and here once more.
sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] })

/** A finished variant of a picture. */
export interface Print {
  variant: Variant
  bytes: Buffer
}
export interface Developed {
  /** Of the whole picture, the right way up. */
  width: number
  height: number
  thumbhash: string
  prints: Print[]
}

const WIDTHS = [320, 480, 640, 960, 1280, 1920]
/** Moving pictures cost every frame anew at every width. */
const MOVING_WIDTHS = [480, 960]
const SHARED_WIDTH = 1200
const MOST_PIXELS = 50_000_000
/** WebP can hold no side longer than this. */
const LONGEST_SIDE = 16_383

/**
 * Makes of a picture all that is served at once: WebP at every useful width and a JPEG for other programs; upright, in sRGB,
 * and without a word of what the camera wrote. A picture too large or too broken to read is refused.
 */
export async function develop(source: Source): Promise<Developed> {
  if (await isDamagedPng(source)) refuseBroken()
  const { width, height, isMoving } = await inspect(source)
  const largest = largestWidth(width, height)
  const widths = usefulWidths(largest, isMoving ? MOVING_WIDTHS : WIDTHS)
  const negative = await exposed(source, largest)
  const webp = isMoving ? await printMoving(source, widths) : await printEach(negative, widths, 'webp')
  const shared = await print(negative, Math.min(SHARED_WIDTH, largest), 'jpeg')
  return { width, height, thumbhash: await thumbhashOf(negative), prints: [...webp, shared] }
}

/** The same picture as AVIF at the widths of the given WebP variants, where that is smaller than they are. */
export async function developAvif(source: Source, webp: Variant[]): Promise<Print[]> {
  if ((await inspect(source)).isMoving || webp.length === 0) return []
  const negative = await exposed(source, Math.max(...webp.map((variant) => variant.width)))
  const prints = await printEach(negative, webp.map((variant) => variant.width), 'avif')
  return prints.filter(({ variant }) => variant.bytes < webp.find((each) => each.width === variant.width)!.bytes)
}

/** Shops of podcasts take covers from 1400 to 3000 points wide (https://podcasters.apple.com/support/896-artwork-requirements). */
const SQUARE_SIDES = [1400, 3000] as const

/** The picture as a square JPEG, cut so that what must stay in sight (from 0, left and top, to 1) does; a small one is enlarged. */
export async function developSquare(source: Source, focus: { x: number; y: number }): Promise<Buffer> {
  const { width, height } = await inspect(source)
  const cut = Math.min(width, height)
  const start = (length: number, at: number) => Math.round(Math.min(length - cut, Math.max(0, length * at - cut / 2)))
  const side = Math.min(SQUARE_SIDES[1], Math.max(SQUARE_SIDES[0], cut))
  const upright = open(source).autoOrient().extract({ left: start(width, focus.x), top: start(height, focus.y), width: cut, height: cut })
  return encoded(upright.resize(side, side).toColourspace('srgb'), 'jpeg').catch(refuseBroken)
}

/** Whether it has more than one frame, as an animated GIF. */
export const isMovingPicture = async (source: Source): Promise<boolean> => (await inspect(source)).isMoving

/** `widths` up to the largest, which is added unless one nearly as wide is there. */
export function usefulWidths(largest: number, widths: number[]): number[] {
  const most = Math.min(largest, widths.at(-1)!)
  const below = widths.filter((width) => width <= most)
  return (below.at(-1) ?? 0) >= most * 0.9 ? below : [...below, most]
}

const largestWidth = (width: number, height: number) => Math.max(1, Math.min(width, Math.floor((width * LONGEST_SIDE) / height)))

async function inspect(source: Source) {
  // Only the head is read here, so that a picture too large can be told by how much.
  const found = await Promise.try(() => open(source, { limitInputPixels: false }).metadata()).catch(refuseBroken)
  const { width, height } = found.autoOrient
  const frames = found.pages ?? 1
  if (width * height > MOST_PIXELS) {
    const most = `${MOST_PIXELS / 1_000_000} million`
    throw new Refusal(413, `The picture has ${width} × ${height} points; at most ${most} can be read. Please make it smaller.`)
  }
  const isMoving = frames > 1 && (found.format === 'gif' || found.format === 'webp') && width * height * frames <= MOST_PIXELS
  return { width, height, isMoving }
}

/** What is slightly broken shows what a browser would show of it, as it did on the site it comes from. */
const open = (source: Source, options: SharpOptions = {}): Sharp =>
  sharp('bytes' in source ? photographed(source.bytes) : source.file, { failOn: 'none', limitInputPixels: MOST_PIXELS, ...options })
    .timeout({ seconds: 120 })

/** What libvips would take for SVG, packed or not, never comes before it. */
function photographed(bytes: Uint8Array): Uint8Array {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (/<\0?s\0?v\0?g/i.test(start) || start.startsWith('\x1f\x8b')) refuseBroken()
  return bytes
}

interface Negative {
  pixels: Buffer
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
}

/** Reads the picture once, at the largest width anyone will get; all prints are made from that. */
async function exposed(source: Source, largest: number): Promise<Negative> {
  const { data, info } = await open(source).autoOrient().resize({ width: largest, withoutEnlargement: true })
    .toColourspace('srgb').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }).catch(refuseBroken)
  return { pixels: data, width: info.width, height: info.height, channels: info.channels as Negative['channels'] }
}

const sheet = ({ pixels, width, height, channels }: Negative) => sharp(pixels, { raw: { width, height, channels } })

/** One after the other, so that one picture never takes more memory than one. */
async function printEach(negative: Negative, widths: number[], format: VariantFormat): Promise<Print[]> {
  const prints: Print[] = []
  for (const width of widths) prints.push(await print(negative, width, format))
  return prints
}

async function print(negative: Negative, width: number, format: VariantFormat): Promise<Print> {
  const height = heightAt(negative, width)
  return finished(width, format, encoded(sheet(negative).resize({ width, height, fit: 'fill' }), format))
}

async function printMoving(source: Source, widths: number[]): Promise<Print[]> {
  const prints: Print[] = []
  for (const width of widths) {
    prints.push(await finished(width, 'webp', encoded(open(source, { animated: true }).resize({ width }), 'webp').catch(refuseBroken)))
  }
  return prints
}

const finished = async (width: number, format: VariantFormat, work: Promise<Buffer>): Promise<Print> => {
  const bytes = await work
  return { variant: { width, format, bytes: bytes.length }, bytes }
}

function encoded(picture: Sharp, format: VariantFormat): Promise<Buffer> {
  if (format === 'webp') return picture.webp({ quality: 72, effort: 4 }).toBuffer()
  if (format === 'avif') return picture.avif({ quality: 50, effort: 2 }).toBuffer()
  return picture.flatten({ background: '#fff' }).jpeg({ quality: 78, progressive: true }).toBuffer()
}

async function thumbhashOf(negative: Negative): Promise<string> {
  const { data, info } = await sheet(negative).resize({ width: 100, height: 100, fit: 'inside' }).ensureAlpha().toColourspace('srgb')
    .raw().toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}

function refuseBroken(): never {
  throw new Refusal(422, 'The picture is broken and cannot be read. Please open it in a picture program, save it anew and try again.')
}
