/** The body of an answer from a stranger: unpacked, counted as it comes, and cut off where it grows too large. */
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { pipeline as pipe } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { FetchError } from './fetch-error.ts'

/** The body as it was before it was packed for the way. */
export function decoded(response: IncomingMessage, host: string): Readable {
  const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return response
  const unpacking = encoding === 'br' ? createBrotliDecompress() : ['gzip', 'x-gzip'].includes(encoding) ? createGunzip() : undefined
  if (!unpacking) throw new FetchError('type', `${host} packed its answer in a way that was not asked for.`)
  // Errors reach the reader of the last stream; the callback only keeps them from being thrown twice.
  return pipeline(response, unpacking, () => undefined)
}

/** All of it in memory. */
export async function collect(body: Readable, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of counted(body, maxBytes)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** All of it in a file; a part of it is taken away again. */
export async function saveTo(file: string, body: Readable, maxBytes: number) {
  const target = createWriteStream(file)
  try {
    await pipe(counted(body, maxBytes), target)
  } catch (error) {
    // One that is still being opened would come into being after it was removed.
    if (!target.closed) await new Promise<void>((resolve) => target.once('close', resolve))
    await rm(file, { force: true })
    throw error
  }
}

async function* counted(body: Readable, maxBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBytes) throw FetchError.tooLarge(maxBytes)
    yield chunk
  }
}
