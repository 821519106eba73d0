import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Refusal } from '#kernel/errors.ts'

/** How a file ended: whole, or broken off within its compression. */
export interface Ending {
  isBroken: boolean
  /** Characters that could not be read or may not stand in XML. */
  damaged: number
}

/** The text of a file in pieces, unpacked if it is gzip, decoded as its first bytes say. Never more of it in memory than a piece. */
export async function* readText(file: string, ending: Ending): AsyncGenerator<string> {
  const decoder = decoderOf(await beginningOf(file), file)
  for await (const chunk of piecesOf(file, ending)) {
    const text = decoder.decode(chunk, { stream: true })
    if (text) yield cleaned(text, ending)
  }
  const rest = decoder.decode()
  if (rest) yield cleaned(rest, ending)
}

async function* piecesOf(file: string, ending: Ending): AsyncGenerator<Buffer> {
  try {
    yield* opened(file, await isGzip(file)) as AsyncIterable<Buffer>
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!code.startsWith('Z_')) throw error
    ending.isBroken = true
  }
}

function opened(file: string, isPacked: boolean): Readable {
  const bytes = createReadStream(file)
  if (!isPacked) return bytes
  const unpacked = createGunzip()
  bytes.on('error', (error) => unpacked.destroy(error))
  return bytes.pipe(unpacked)
}

const isGzip = async (file: string) => {
  const start = await readStart(file, 2)
  return start[0] === 0x1f && start[1] === 0x8b
}

const HEAD_BYTES = 1024
async function beginningOf(file: string): Promise<Buffer> {
  if (!(await isGzip(file))) return readStart(file, HEAD_BYTES)
  for await (const piece of piecesOf(file, { isBroken: false, damaged: 0 })) return piece.subarray(0, HEAD_BYTES)
  return Buffer.alloc(0)
}

async function readStart(file: string, bytes: number): Promise<Buffer> {
  await using handle = await open(file)
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0)
  return buffer.subarray(0, bytesRead)
}

function decoderOf(start: Buffer, file: string): TextDecoder {
  const name = encodingOf(start)
  try {
    return new TextDecoder(name)
  } catch {
    throw new Refusal(415, `${file} says it is written in “${name.slice(0, 40)}”, an encoding that is not known here.`)
  }
}

/** A byte order mark tells; else the zero bytes of UTF-16; else what the file says of itself; else UTF-8. */
function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0x3c && start[1] === 0) return 'utf-16le'
  if (start[0] === 0 && start[1] === 0x3c) return 'utf-16be'
  if (start[0] === 0xef && start[1] === 0xbb) return 'utf-8'
  const declared = /<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(start.toString('latin1'))?.[1] ?? 'utf-8'
  // One byte a letter so far, so whatever it says, UTF-16 it is not.
  return /^(utf-?16|ucs-?2|unicode$)/i.test(declared.trim()) ? 'utf-8' : declared.trim()
}

const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
function cleaned(text: string, ending: Ending): string {
  const clean = text.replace(forbidden, '')
  ending.damaged += text.length - clean.length + (clean.match(/\ufffd/g)?.length ?? 0)
  return clean
}
