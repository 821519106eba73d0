import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { judge, mimeOf } from './kinds.ts'

const corpora = path.resolve('../shared/corpora')

test('A picture is what its bytes are, whatever its name says', async () => {
  const dot = sharp({ create: { width: 8, height: 8, channels: 3, background: '#777' } })
  for (const format of ['jpeg', 'png', 'gif', 'webp', 'avif', 'tiff'] as const) {
    const bytes = await dot.clone().toFormat(format).toBuffer()
    expect(await judge({ bytes }, 'letter.exe')).toMatchObject({ kind: 'image', mime: `image/${format}` })
  }
})

test('Sound, films and papers are known by their content', async () => {
  const expected: [string, Buffer][] = [
    ['audio mp3', Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0', 'latin1'), mp3Frames(4)])],
    ['audio mp3', mp3Frames(8)],
    ['audio wav', wav(800)],
    ['audio flac', Buffer.concat([Buffer.from('fLaC'), Buffer.alloc(64)])],
    ['audio ogg', ogg('\x01vorbis')],
    ['video ogv', ogg('\x80theora')],
    ['video mp4', box('ftyp', Buffer.from('isom\0\0\0\0isomiso2'))],
    ['audio m4a', box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42'))],
    ['video mov', box('ftyp', Buffer.from('qt  \0\0\0\0qt  '))],
    ['video webm', Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806700000000', 'hex')],
    ['file pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')],
    ['file zip', Buffer.concat([Buffer.from('504b0506', 'hex'), Buffer.alloc(18)])],
    ['file rtf', Buffer.from('{\\rtf1\\ansi hello}')],
  ]
  for (const [wanted, bytes] of expected) {
    const { kind, extension } = await judge({ bytes }, 'upload')
    expect(`${kind} ${extension}`).toBe(wanted)
  }
})

test('Plain text is kept as the kind of text its name says', async () => {
  expect(await judge({ bytes: Buffer.from('a,b\n1,2\n') }, 'Results.CSV')).toMatchObject({ kind: 'file', extension: 'csv' })
  expect(await judge({ bytes: Buffer.from('Wörter') }, 'notes.txt')).toMatchObject({ kind: 'file', extension: 'txt' })
})

test('Programs, pages, drawings and what nobody knows are refused with a sentence', async () => {
  const refused: [string, Buffer | string][] = [
    ['run.exe', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])], ['run', Buffer.from('7f454c46020101000000000000000000', 'hex')],
    ['page.html', '<!doctype html><script>alert(1)</script>'], ['page.php', '<?php system($_GET[0]);'], ['page.js', 'alert(1)'],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'], ['drawing.svg', '<?xml version="1.0"?><svg/>'],
    ['picture.jpg', '<svg onload=alert(1)>'], ['picture.jpg', 'not a picture'], ['notes.txt', Buffer.from('zero\0byte')],
    ['empty.txt', ''], ['', ''], ['picture.bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60)])],
  ]
  for (const [name, content] of refused) {
    await expect(judge({ bytes: Buffer.from(content) }, name), name)
      .rejects.toMatchObject({ status: 415, message: expect.stringMatching(/\.$/) as string })
  }
})

test('Served types come from the extension alone, and none is a page or a program', () => {
  expect([mimeOf('webp'), mimeOf('avif'), mimeOf('jpg'), mimeOf('mp3'), mimeOf('pdf')])
    .toEqual(['image/webp', 'image/avif', 'image/jpeg', 'audio/mpeg', 'application/pdf'])
  expect([mimeOf('txt'), mimeOf('html'), mimeOf('svg'), mimeOf('js'), mimeOf('xyz')])
    .toEqual(['text/plain; charset=utf-8', ...Array<string>(4).fill('application/octet-stream')])
})

const images = path.join(corpora, 'wp-phpunit-data/tests/phpunit/data/images')
test.skipIf(!existsSync(images))('Real files with wrong or no extensions are judged rightly (needs the corpora)', async () => {
  const kindOf = async (name: string) => (await judge({ file: path.join(images, name) }, name).catch((error: Error) => error)) as object
  expect(await kindOf('test-image-mime-jpg.png')).toMatchObject({ extension: 'jpg' })
  expect(await kindOf('test-image-no-extension')).toMatchObject({ extension: 'gif' })
  expect(await kindOf('gechiui-gsoc-flyer.pdf')).toMatchObject({ kind: 'file', extension: 'pdf' })
  for (const extension of ['bmp', 'ico', 'jp2', 'psd', 'tga', 'pct', 'sgi']) {
    expect(await kindOf(`test-image.${extension}`), extension).toMatchObject({ status: 415 })
  }
})

const uploads = path.join(corpora, 'wordpress-real-export/uploads')
test.skipIf(!existsSync(uploads))('Every upload of a real site is of a kind we keep (needs the corpora)', async () => {
  for (const name of readdirSync(uploads, { recursive: true, encoding: 'utf8' }).filter((each) => /\.\w+$/.test(each))) {
    const { extension } = await judge({ bytes: readFileSync(path.join(uploads, name)) }, path.basename(name))
    expect(extension, name).toBe(path.extname(name).slice(1).toLowerCase())
  }
})

function box(type: string, content: Buffer) {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

function ogg(codec: string) {
  return Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from(codec, 'latin1'), Buffer.alloc(40)])
}

/** Silence: frames of MPEG 1 layer III, 128 kbit/s at 44.1 kHz, of 417 bytes each. */
function mp3Frames(count: number) {
  const frame = Buffer.alloc(417)
  frame.write('fffb9064', 'hex')
  return Buffer.concat(Array<Buffer>(count).fill(frame))
}

function wav(samples: number) {
  const head = Buffer.from('524946460000000057415645666d74201000000001000100401f0000401f0000010008006461746100000000', 'hex')
  head.writeUInt32LE(36 + samples, 4)
  head.writeUInt32LE(samples, 40)
  return Buffer.concat([head, Buffer.alloc(samples, 128)])
}
