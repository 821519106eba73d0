import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { develop, developAvif, type Print, usefulWidths } from './darkroom.ts'

const corpora = path.resolve('../shared/corpora')

describe('A picture is developed', () => {
  test('at every width that is useful to a screen, and none that is wider than itself', async () => {
    const { width, height, prints } = await develop({ bytes: await photo(1400, 700) })
    expect([width, height]).toEqual([1400, 700])
    expect(widthsOf(prints, 'webp')).toEqual([320, 480, 640, 960, 1280])
    expect(widthsOf(prints, 'jpeg')).toEqual([1200])
    expect(usefulWidths(1900, [320, 640, 960, 1920])).toEqual([320, 640, 960, 1900])
    expect(usefulWidths(5000, [320, 640, 960, 1920])).toEqual([320, 640, 960, 1920])
    expect(usefulWidths(1, [320, 640])).toEqual([1])
  })

  test('and each print has the width, the format and the bytes that are said of it', async () => {
    for (const { variant, bytes } of (await develop({ bytes: await photo(700, 500) })).prints) {
      const found = await sharp(bytes).metadata()
      expect({ width: found.width, format: found.format, bytes: bytes.length }).toEqual(variant)
      expect(found.height).toBe(Math.round((variant.width * 500) / 700))
    }
  })

  test('upright, however the camera was held', async () => {
    for (const orientation of [1, 3, 6, 8]) {
      const lying = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#fff' } })
        .composite([{ input: { create: { width: 100, height: 200, channels: 3, background: '#000' } }, left: 0, top: 0 }])
        .withMetadata({ orientation }).jpeg().toBuffer()
      const { width, height, prints } = await develop({ bytes: lying })
      expect([width, height]).toEqual(orientation > 4 ? [200, 400] : [400, 200])
      expect(await darkSide(largest(prints))).toBe({ 1: 'left', 3: 'right', 6: 'top', 8: 'bottom' }[orientation])
    }
  })

  test('in the colours of the web when it came in those of the press', async () => {
    const red = sharp({ create: { width: 60, height: 60, channels: 3, background: '#e0301e' } })
    const cmyk = await red.toColourspace('cmyk').jpeg().toBuffer()
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
    const { prints } = await develop({ bytes: cmyk })
    for (const { bytes } of prints) {
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
      expect(info.channels).toBe(3)
      expect(data[0]! > 150 && data[1]! < 110 && data[2]! < 110, `${data[0]} ${data[1]} ${data[2]}`).toBe(true)
    }
  })

  test('still see-through in WebP and AVIF, on white in JPEG', async () => {
    const nothing = { width: 400, height: 400, channels: 4 as const, background: { r: 200, g: 0, b: 0, alpha: 0 } }
    const cut = await sharp({ create: nothing }).png().toBuffer()
    const { prints } = await develop({ bytes: cut })
    const webp = largest(prints)
    expect((await sharp(webp.bytes).metadata()).hasAlpha).toBe(true)
    const jpeg = prints.find((print) => print.variant.format === 'jpeg')!
    expect([...(await sharp(jpeg.bytes).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255])
  })

  test('grey, deep, palette and tall ones too', async () => {
    const grey = sharp({ create: { width: 50, height: 50, channels: 3, background: '#777' } })
    const odd = [
      await grey.clone().greyscale().png().toBuffer(), await grey.clone().greyscale().jpeg().toBuffer(),
      await grey.clone().toColourspace('rgb16').png().toBuffer(), await grey.clone().png({ palette: true }).toBuffer(),
      await grey.clone().tiff().toBuffer(), await grey.clone().avif().toBuffer(), await grey.clone().gif().toBuffer(),
      await sharp({ create: { width: 40, height: 20_000, channels: 3, background: '#777' } }).png().toBuffer(),
    ]
    for (const bytes of odd) expect((await develop({ bytes })).prints.length).toBeGreaterThan(1)
  })

  test('moving when it moved, and then without AVIF', async () => {
    for (const bytes of [await moving('gif'), await moving('webp')]) {
      const { width, height, prints } = await develop({ bytes })
      expect([width, height]).toEqual([600, 300])
      expect(await Promise.all(webpOf(prints).map(async (print) => (await sharp(print.bytes).metadata()).pages))).toEqual([3, 3])
      expect(await developAvif({ bytes }, webpOf(prints).map((print) => print.variant))).toEqual([])
    }
  })

  test('as AVIF where that is smaller than WebP', async () => {
    const bytes = await photo(700, 500)
    const webp = webpOf((await develop({ bytes })).prints).map((print) => print.variant)
    const avif = await developAvif({ bytes }, webp)
    for (const print of avif) {
      expect((await sharp(print.bytes).metadata()).compression).toBe('av1')
      expect(print.bytes.length).toBeLessThan(webp.find((variant) => variant.width === print.variant.width)!.bytes)
    }
  })
})

test('Nothing that the camera wrote is in any print: no place, no name, no profile', async () => {
  const { prints } = await develop({ bytes: await photoWithPlace() })
  const avif = await developAvif({ bytes: await photoWithPlace() }, webpOf(prints).map((print) => print.variant))
  expect(avif.length).toBeGreaterThan(0)
  for (const { bytes } of [...prints, ...avif]) {
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata()
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
    // No shorter trace is looked for: three letters come about in any kilobytes of noise.
    const text = bytes.toString('latin1')
    expect(['Exif\0', 'Somebody', 'xmpmeta', 'ICC_PROFILE'].filter((trace) => text.includes(trace))).toEqual([])
  }
})

describe('A picture is refused with a sentence', () => {
  test('when it is larger than can be read, before any of it is', async () => {
    await expect(develop({ bytes: pngHeader(100_000, 100_000) }))
      .rejects.toMatchObject({ status: 413, message: expect.stringContaining('100000 × 100000') as string })
  })

  test('when it is broken, empty or something else', async () => {
    const torn = (await photo(300, 300)).subarray(0, 200)
    for (const bytes of [torn, Buffer.alloc(0), Buffer.from('not a picture')]) {
      await expect(develop({ bytes })).rejects.toMatchObject({ status: 422, message: expect.stringContaining('broken') as string })
    }
  })

  test('when it is SVG, which the darkroom cannot even open', async () => {
    await expect(develop({ bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>') }))
      .rejects.toMatchObject({ status: 422 })
  })
})

test('A picture cut off on the way shows what there is of it', async () => {
  const whole = await photo(600, 400)
  const { prints } = await develop({ bytes: whole.subarray(0, Math.floor(whole.length / 2)) })
  expect(prints.length).toBeGreaterThan(1)
})

test('A PNG whose picture was damaged on the way is refused; damaged words in it, or its end missing, are not', async () => {
  const png = await sharp(await photo(600, 400)).withExif({ IFD0: { Artist: 'Somebody' } }).png().toBuffer()
  const damaged = (chunk: string) => {
    const bytes = Buffer.from(png)
    bytes[bytes.indexOf(chunk) + 9]! ^= 1
    return bytes
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ogene-png-'))
  const file = path.join(folder, 'damaged.png')
  await writeFile(file, damaged('IDAT'))
  for (const source of [{ bytes: damaged('IDAT') }, { file }, { bytes: damaged('IHDR') }]) await expect(develop(source)).rejects.toMatchObject({ status: 422, message: expect.stringContaining('broken') as string })
  await rm(folder, { recursive: true })
  for (const bytes of [png, damaged('eXIf'), png.subarray(0, Math.floor(png.length / 2))]) expect((await develop({ bytes })).prints.length).toBeGreaterThan(1)
})

const crashers = path.join(corpora, 'hostile-images/libpng-crashers')
test.skipIf(!existsSync(crashers))('Pictures that once crashed decoders give a clean picture or a refusal (needs the corpora)', async () => {
  for (const name of readdirSync(crashers)) {
    const outcome = await develop({ bytes: readFileSync(path.join(crashers, name)) }).catch((error: unknown) => error)
    if ('prints' in (outcome as object)) continue
    expect(outcome, name).toMatchObject({ status: 422, message: expect.stringContaining('broken') as string })
  }
})

const real = path.join(corpora, 'wp-phpunit-data/tests/phpunit/data/images')
test.skipIf(!existsSync(real))('The odd pictures of real sites come out (needs the corpora)', async () => {
  const readable = readdirSync(real).filter((name) => !/\.(bmp|ico|jp2|pct|psd|sgi|tga|pdf)$/.test(name))
  for (const name of readable) {
    const { width, height, prints } = await develop({ file: path.join(real, name) })
    expect([width > 0, height > 0, prints.length > 1], name).toEqual([true, true, true])
  }
  const upsideDown = await develop({ file: path.join(real, 'test-image-upside-down.jpg') })
  expect((await sharp(largest(upsideDown.prints).bytes).metadata()).orientation).toBeUndefined()
  const animated = await develop({ file: path.join(real, 'webp-animated.webp') })
  expect((await sharp(largest(animated.prints).bytes).metadata()).pages).toBe(2)
})

const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#456', noise } }).blur(1).jpeg().toBuffer()

const place = { GPSLatitudeRef: 'N', GPSLatitude: '6/1 27/1 11/1', GPSLongitudeRef: 'E', GPSLongitude: '3/1 23/1 45/1' }
const photoWithPlace = async () =>
  sharp(await photo(500, 400))
    .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: place })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>Somebody</place></x:xmpmeta>')
    .withIccProfile('p3', { attach: true }).jpeg().toBuffer()

async function moving(format: 'gif' | 'webp') {
  const frames = ['#a00', '#0a0', '#00a'].map((background) => ({ create: { width: 600, height: 300, channels: 3 as const, background } }))
  const stills = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()))
  return sharp(stills, { join: { animated: true } }).toFormat(format).toBuffer()
}

const webpOf = (prints: Print[]) => prints.filter((print) => print.variant.format === 'webp')
const widthsOf = (prints: Print[], format: string) =>
  prints.filter((print) => print.variant.format === format).map((print) => print.variant.width)
const largest = (prints: Print[]) => webpOf(prints).at(-1)!

/** On which side of the picture the black strip is. */
async function darkSide({ bytes }: Print) {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  const isDark = (x: number, y: number) =>
    data[(Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels]! < 128
  const sides = { left: isDark(0.05, 0.5), right: isDark(0.95, 0.5), top: isDark(0.5, 0.05), bottom: isDark(0.5, 0.95) }
  return Object.entries(sides).filter(([, dark]) => dark).map(([side]) => side).join(' ')
}

/** The beginning of a PNG that claims these sides, and no picture after it. */
function pngHeader(width: number, height: number) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.write('0802000000', 8, 'hex')
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', Buffer.alloc(0))])
}

function chunk(type: string, content: Buffer) {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type), content, Buffer.alloc(4)])
  bytes.writeUInt32BE(content.length)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4)
  return bytes
}
