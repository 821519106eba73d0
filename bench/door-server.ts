/** One of the two servers that bench/door.ts compares: the door before a finished page, or bare node:http sending the same bytes. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { createCache } from '#kernel/cache.ts'
import { type Door, createDoor } from '#kernel/door.ts'
import { listen } from '#kernel/listen.ts'
import { createLog } from '#kernel/log.ts'
import { createMetrics } from '#kernel/metrics.ts'

/** What the client asks a server for, and what it hears. */
export type Question = 'cpu' | 'stop'
export type Report = { port: number } | { cpuMicroseconds: number }

const cache = createCache({ bytes: 100_000_000, now: () => new Date(), onError: console.error })
const tags = Array.from({ length: 40 }, (_, index) => `article:${index}`)
const ofHash = (letter: string) => `'sha256-${letter.repeat(43)}='`
const policy = `default-src 'none'; img-src 'self' data:; style-src ${ofHash('a')}; script-src ${ofHash('b')}; form-action 'self'`
// As long, and compressing as well, as a usual article with all its styles: about 50 kB, 12 kB as brotli.
const html = Array.from({ length: 1200 }, () => `<p class="b">${randomBytes(8).toString('base64')} the bell rings at nine`).join('</p>')
const page = await cache.page('/news/bells', async () => ({
  headers: { 'content-security-policy': policy },
  parts: [{ key: 'side', soft: true, make: async () => ({ value: '', tags: ['side'] }) }],
  tags,
  assemble: () => html,
}))

const report = (message: Report) => process.send?.(message)
process.on('message', (question: Question) => {
  if (question === 'stop') process.exit(0)
  const { user, system } = process.cpuUsage()
  report({ cpuMicroseconds: user + system })
})

if (process.argv[2] === 'door') {
  const keyOf = (url: URL) => {
    const number = url.searchParams.get('page')
    return number ? `${url.pathname}?page=${number}` : url.pathname
  }
  const listener: Door['listener'] = (_, response) => response.writeHead(500).end()
  const door = createDoor({ cache, keyOf, listener, log: createLog('info'), metrics: createMetrics() })
  report({ port: (await listen({ door, port: 0, host: '127.0.0.1' })).port })
} else {
  const bytes = await page.content.encoded('br')
  const headers = { ...page.headers, etag: page.etag, 'content-encoding': 'br', 'content-length': bytes.length }
  const server = createServer((_, response) => response.writeHead(200, headers).end(bytes))
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    if (address && typeof address === 'object') report({ port: address.port })
  })
}
