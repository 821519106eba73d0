/** How a block speaks HTTP: its routes, and the forms it reads at the door with a schema and a limit. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Env } from './block.ts'
import { createTrust, readerAddress } from './client-address.ts'
import { Refusal, invalid, unprocessable, wrongFields } from './errors.ts'

/** An empty set of routes, for a block's `routes.ts`. */
export const routes = () => new Hono<Env>()

/** A form's fields, parsed by the schema. Refuses with a sentence what is too long (413), no form (415) or wrong (422 with `fields`). */
export async function readForm<S extends z.ZodType>(c: Context, schema: S, { maxBytes = 128 * 1024 } = {}): Promise<z.output<S>> {
  const contentType = c.req.header('content-type') ?? ''
  const kind = contentType.replace(/;.*/s, '').trim().toLowerCase()
  const isMultipart = kind === 'multipart/form-data'
  if (!isMultipart && kind !== 'application/x-www-form-urlencoded') throw new Refusal(415, 'Please send this as a form.')
  const bytes = await readBytes(c.req.raw, maxBytes)
  const fields = isMultipart ? await readMultipart(bytes, contentType) : new URLSearchParams(new TextDecoder().decode(bytes))
  const parsed = schema.safeParse(gather(fields))
  if (parsed.success) return parsed.data
  throw unprocessable('Some fields of this form need mending.', wrongFields(parsed.error.issues))
}

/** The reader's network address, for limits and hashes: never kept, never logged. */
export function clientAddress(c: Context, trustedProxies: string[]): string {
  return readerAddress(nodeSide(c).incoming?.socket.remoteAddress, c.req.header('x-forwarded-for'), createTrust(trustedProxies))
}

/** The id of this request: the one the door gave it. */
export function requestId(c: Context): string {
  const given = nodeSide(c).outgoing?.getHeader('x-request-id')
  return typeof given === 'string' ? given : randomUUID()
}

/** What Hono's node server puts beside a request; nothing where a test asks the site directly. */
const nodeSide = (c: Context) => (c.env ?? {}) as { incoming?: IncomingMessage; outgoing?: ServerResponse }

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLong = new Refusal(413, `This form is longer than the ${Math.floor(maxBytes / 1024)} kB that can be taken.`)
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLong
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw tooLong
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

async function readMultipart(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<[string, string][]> {
  const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw invalid('This form could not be read.')
  })
  return [...form].flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[name, value]]
    // Browsers send an empty file for a file field left alone.
    if (value.size > 0) throw new Refusal(415, 'This form takes no files.')
    return []
  })
}

/** Field name → text, or the list of texts where a field stands several times. */
function gather(fields: Iterable<[string, string]>): Record<string, string | string[]> {
  const gathered = new Map<string, string | string[]>()
  for (const [name, value] of fields) {
    const text = readable(value)
    const before = gathered.get(name)
    gathered.set(name, before === undefined ? text : [before, text].flat())
  }
  return Object.fromEntries(gathered)
}

/** Without what a database cannot keep (NUL, lone surrogates), and with line ends as we write them. */
const readable = (text: string) => text.replace(/\0|\p{Surrogate}/gu, '').replace(/\r\n?/g, '\n')
