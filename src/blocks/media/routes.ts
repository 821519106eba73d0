import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import type { Env } from '#kernel/block.ts'
import { notFound } from '#kernel/errors.ts'
import { routes } from '#kernel/http.ts'
import { hasCopy, type Range, rangeOf } from './conditions.ts'
import { mimeOf } from './kinds.ts'
import { servedName } from './model.ts'

export const mediaRoutes = () => routes().get('/media/:name', (c) => sendMedium(c, c.req.param('name')))

/** Only what exists under a served name. The name carries the content's hash, so an answer holds for ever. */
async function sendMedium(c: Context<Env>, name: string): Promise<Response> {
  const file = servedName.test(name) ? c.get('app').files.path(name) : ''
  const found = file && (await findFile(file))
  if (!found) throw notFound('file')
  const stamp = { etag: `"${name}"`, changedAt: found.mtime }
  const headers = { ...headersOf(name), etag: stamp.etag, 'last-modified': found.mtime.toUTCString() }
  if (hasCopy(c.req.raw.headers, stamp)) return new Response(null, { status: 304, headers })
  // Ranges are of GET alone (RFC 9110, 14.2): who asks for the head is told how long the whole is.
  const range = c.req.method === 'GET' ? rangeOf(c.req.raw.headers, found.size, stamp) : undefined
  if (range === 'unsatisfiable') return new Response(null, { status: 416, headers: { 'content-range': `bytes */${found.size}` } })
  const length = range ? range.end - range.start + 1 : found.size
  const body = c.req.method === 'HEAD' ? null : await contentOf(file, length, range)
  const part = range && { 'content-range': `bytes ${range.start}-${range.end}/${found.size}` }
  return new Response(body, { status: range ? 206 : 200, headers: { ...headers, ...part, 'content-length': String(length) } })
}

async function findFile(file: string) {
  try {
    return await stat(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

const SMALL = 262_144
/** A picture is read at once; what is large flows from disk as fast as the reader takes it. */
async function contentOf(file: string, length: number, range?: Range): Promise<BodyInit> {
  if (!range && length <= SMALL) return new Uint8Array(await readFile(file))
  // Node's and the browser's types of the same stream differ in name only.
  return Readable.toWeb(createReadStream(file, range)) as unknown as ReadableStream
}

/** Nothing in a file may run; the browser's own frame around a picture or a recording may. */
const SANDBOX = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox"

function headersOf(name: string): Record<string, string> {
  const mime = mimeOf(name.split('.').at(-1)!)
  return {
    'content-type': mime,
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    // Readers of our feeds elsewhere may show our pictures; and a browser that opens a recording by itself asks as a stranger.
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
    ...(mime !== 'application/pdf' && { 'content-security-policy': SANDBOX }),
    ...(!isShown(mime) && { 'content-disposition': `attachment; filename="${name}"` }),
  }
}

/** Browsers show these by themselves; everything else is saved. Their readers of PDF refuse to work in a sandbox and have one of their own. */
const isShown = (mime: string) => /^(image|audio|video)\//.test(mime) || mime === 'application/pdf'
