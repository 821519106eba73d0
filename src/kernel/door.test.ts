import { connect } from 'node:net'
import zlib from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { afterEach, expect, test } from 'vitest'
import { oneArticle } from '../../test/one-article.ts'
import { answer } from './answer.ts'
import { createDoor, readTarget } from './door.ts'
import { requestId, routes } from './http.ts'
import { type Listening, listen } from './listen.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'

const open: Listening[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

/** A newspaper behind its door: one article at /news/bells, everything else answered by the site. */
async function servedPaper({ trustedProxies = [] as string[] } = {}) {
  const paper = oneArticle()
  paper.article = 'The bell of Ọ̀yọ́ rings. '.repeat(300)
  const behind: string[] = []
  const site = routes()
    .use(async (c, next) => {
      behind.push(`${c.req.method} ${new URL(c.req.url).pathname}${new URL(c.req.url).search}`)
      await next()
    })
    .get('/news/bells', async (c) => answer(await paper.cache.page('/news/bells', paper.plan), c.req.raw.headers))
    .get('/id', (c) => c.text(requestId(c)))
    .post('/comments', (c) => c.text('held'))
  const lines: string[] = []
  const metrics = createMetrics()
  const server = await listen({
    door: createDoor({
      cache: paper.cache,
      keyOf: (url) => (url.pathname.startsWith('/news/') ? url.pathname : undefined),
      listener: getRequestListener(site.fetch),
      log: createLog('debug', { write: (line) => void lines.push(line) }),
      metrics,
      trustedProxies,
    }),
    port: 0,
    host: '127.0.0.1',
  })
  open.push(server)
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${server.url}${path}`, { headers: { 'accept-encoding': 'gzip, br', ...headers }, method })
  return { paper, behind, lines, metrics, server, get }
}

/** What the server says to these very bytes, until it closes. */
function say(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let said = ''
    socket.setEncoding('utf8').on('data', (chunk) => (said += chunk)).on('close', () => resolve(said)).on('error', reject)
  })
}
const ask = (port: number, line: string, headers = 'host: x\r\n') => say(port, `${line} HTTP/1.1\r\n${headers}connection: close\r\n\r\n`)

test('the first reader gets the page from the site, the next from the door, the same to the letter', async () => {
  const { behind, get } = await servedPaper()
  const answers = [await get('/news/bells'), await get('/news/bells'), await get('/news/bells?utm_source=x')]
  const [first, ...others] = await Promise.all(answers.map(async (response) => ({ status: response.status, text: await response.text() })))
  for (const other of others) expect(other).toEqual(first)
  expect(behind).toEqual(['GET /news/bells'])
  const lasting = (headers: Headers) => Object.fromEntries([...headers].filter(([name]) => name !== 'x-request-id' && name !== 'date'))
  const [site, door] = answers.map(({ headers }) => lasting(headers))
  expect(door).toEqual(site)
  expect(door).toMatchObject({ vary: 'Accept-Encoding', 'content-encoding': 'br', 'surrogate-key': 'article:1 comments:1' })
  expect(door?.etag).toMatch(/^"[\w-]{22}-br"$/)
})

test('who has the page is told so at the door', async () => {
  const { behind, get } = await servedPaper()
  const etag = (await get('/news/bells')).headers.get('etag')!
  const again = await get('/news/bells', { 'if-none-match': etag })
  expect(again.status).toBe(304)
  expect(again.headers.get('etag')).toBe(etag)
  expect(await again.text()).toBe('')
  expect(behind).toHaveLength(1)
})

test('HEAD says what GET would, without the page', async () => {
  const { server, get } = await servedPaper()
  const page = await get('/news/bells')
  for (const _ of ['made by the site', 'from the door']) {
    const said = await ask(server.port, 'HEAD /news/bells', 'host: x\r\naccept-encoding: br\r\n')
    expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(said.toLowerCase()).toContain(`content-length: ${page.headers.get('content-length')}\r\n`)
    expect(said.split('\r\n\r\n')[1]).toBe('')
  }
})

test('every encoding from the door decodes to the page', async () => {
  const { paper, server, get } = await servedPaper()
  const plain = await (await get('/news/bells')).text()
  expect(plain).toContain(paper.article)
  const decode = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync, zstd: zlib.zstdDecompressSync, identity: (bytes: Buffer) => bytes }
  for (const [encoding, decompress] of Object.entries(decode)) {
    const bytes = await rawBody(server.port, encoding)
    expect(decompress(bytes).toString()).toBe(plain)
  }
})

function rawBody(port: number, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const headers = `host: x\r\naccept-encoding: ${encoding}\r\nconnection: close\r\n`
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET /news/bells HTTP/1.1\r\n${headers}\r\n`))
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', reject).on('close', () => {
      const all = Buffer.concat(chunks)
      resolve(all.subarray(all.indexOf('\r\n\r\n') + 4))
    })
  })
}

test('a correction is served by the very next request', async () => {
  const { paper, get } = await servedPaper()
  await get('/news/bells')
  paper.article = 'The bell is silent.'
  paper.cache.moved(['article:1'])
  expect(await (await get('/news/bells')).text()).toContain('The bell is silent.')
})

test('what only reads is never asked of the cache for another method', async () => {
  const { behind, get } = await servedPaper()
  await get('/news/bells')
  expect((await get('/comments', {}, 'POST')).status).toBe(200)
  expect((await get('/news/bells', {}, 'DELETE')).status).toBe(404)
  expect(behind).toEqual(['GET /news/bells', 'POST /comments', 'DELETE /news/bells'])
})

test.each([
  ['two slashes', 'GET //evil.example/news'],
  ['two slashes in disguise', 'GET /\\evil.example/news'],
  ['two slashes after a detour', 'GET /a/..//evil.example'],
  ['a broken percent sign', 'GET /news/%zz'],
  ['half a letter', 'GET /news/%E1%BB'],
  ['a NUL', 'GET /news/%00'],
  ['a NUL in the query', 'GET /search?q=%00'],
  ['no path', 'OPTIONS *'],
  ['another scheme', 'GET gopher://x/'],
  ['a name only', 'GET news'],
  ['a very long path', `GET /${'a'.repeat(9000)}`],
  ['a path longer than anything', `GET /${'a'.repeat(40_000)}`],
  ['a method of its own', 'RING /'],
  ['no HTTP at all', '\x16\x03\x01\x02'],
])('a malformed request gets 400 and a sentence: %s', async (_, line) => {
  const { behind, server } = await servedPaper()
  const said = await ask(server.port, line)
  expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  expect(said).toMatch(/content-type: text\/plain; charset=utf-8/i)
  expect(said.split('\r\n\r\n')[1]).toMatch(/malformed.*\.\n$/)
  expect(behind).toEqual([])
})

test.each([
  ['a flood of headers', `${'x-flood: 1\r\n'.repeat(5000)}host: x\r\n`],
  ['one huge header', `cookie: ${'a'.repeat(300_000)}\r\nhost: x\r\n`],
  ['a header without a name', ': x\r\nhost: x\r\n'],
  ['two lengths', 'host: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n'],
  ['a length and chunks', 'host: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n'],
])('a malformed head gets 400: %s', async (_, headers) => {
  const { server } = await servedPaper()
  expect(await ask(server.port, 'GET /news/bells', headers)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
})

test('a request without a host gets 400', async () => {
  const { server } = await servedPaper()
  expect(await ask(server.port, 'GET /news/bells', '')).toMatch(/^HTTP\/1\.1 400 /)
})

const noHosts = ['evil"><', 'a/b', 'a b', 'x:99999', 'x@y', '[::1', 'b\xfccher']
test.each(noHosts)('a host that is none gets 400 and a sentence: %s', async (host) => {
  const { behind, server, get } = await servedPaper()
  await get('/news/bells')
  for (const path of ['/news/bells', '/id']) {
    const said = await ask(server.port, `GET ${path}`, `host: ${host}\r\n`)
    expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    expect(said).toContain('malformed')
  }
  expect(behind).toEqual(['GET /news/bells'])
})

test('who speaks HTTP/1.0 and names no host is served', async () => {
  const { server } = await servedPaper()
  for (const path of ['/id', '/news/bells', '/news/bells']) {
    expect(await say(server.port, `GET ${path} HTTP/1.0\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  }
})

test('the server goes on serving after all that, and an address with the host in it is understood', async () => {
  const { behind, server, get } = await servedPaper()
  await say(server.port, 'nonsense\r\n\r\n')
  expect((await get('/news/bells')).status).toBe(200)
  expect(await ask(server.port, 'GET http://elsewhere.example/news/bells')).toMatch(/^HTTP\/1\.1 200 /)
  await ask(server.port, 'GET http://elsewhere.example/id?a=1')
  expect(behind).toEqual(['GET /news/bells', 'GET /id?a=1'])
})

test('ten thousand signs in a search field come in, a path of as many does not', () => {
  expect(readTarget(`/search?q=${encodeURIComponent('Ẹ'.repeat(10_000))}`)?.searchParams.get('q')).toHaveLength(10_000)
  expect(readTarget(`/${'a'.repeat(10_000)}`)).toBeNull()
})

test('an address is read as browsers read it', () => {
  expect(readTarget('/a/./b/../c?d#e')?.pathname).toBe('/a/c')
  expect(readTarget('/Ọ̀yọ́')?.pathname).toBe(encodeURI('/Ọ̀yọ́'))
  expect(readTarget('/?utm=%zz')?.pathname).toBe('/')
  expect(readTarget('')).toBeNull()
  expect(readTarget(undefined)).toBeNull()
})

test('every answer has an id, the same that the site knows; a stranger cannot choose it', async () => {
  const { get } = await servedPaper()
  const response = await get('/id', { 'x-request-id': 'chosen-by-reader' })
  const id = response.headers.get('x-request-id')!
  expect(id).toMatch(/^[\da-f-]{36}$/)
  expect(await response.text()).toBe(id)
  expect((await get('/news/%zz')).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
})

test('a trusted proxy may choose the id if it is a harmless one', async () => {
  const { get } = await servedPaper({ trustedProxies: ['127.0.0.1'] })
  await get('/news/bells')
  expect((await get('/news/bells', { 'x-request-id': 'proxy-12345' })).headers.get('x-request-id')).toBe('proxy-12345')
  expect((await get('/id', { 'x-request-id': 'proxy-12345' })).headers.get('x-request-id')).toBe('proxy-12345')
  expect((await get('/id', { 'x-request-id': '<script>' })).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
})

test('requests are told in the log and counted, without query or address of the reader', async () => {
  const { lines, metrics, get } = await servedPaper()
  await get('/news/bells?email=yemi@example.org')
  await get('/news/bells?email=yemi@example.org')
  await get('/news/%zz')
  await expect.poll(() => lines.length).toBe(3)
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(told.map(({ level, path, status, outcome }) => ({ level, path, status, outcome }))).toEqual([
    { level: 'info', path: '/news/bells', status: 200, outcome: 'made' },
    { level: 'debug', path: '/news/bells', status: 200, outcome: 'hit' },
    { level: 'debug', path: '/news/%zz', status: 400, outcome: 'refused' },
  ])
  expect(lines.join()).not.toMatch(/yemi|127\.0\.0\.1/)
  expect(await metrics.registry.metrics()).toContain('ogene_requests_total{method="GET",status="2xx",outcome="hit"} 1')
})

test('a site that breaks before it answers gets its reader a 500, a log line, and nothing else', async () => {
  const lines: string[] = []
  const server = await listen({
    door: createDoor({
      cache: oneArticle().cache,
      keyOf: (url) => {
        if (url.pathname === '/key') throw new Error('no key')
        return undefined
      },
      listener: async () => {
        throw new Error('no site')
      },
      log: createLog('error', { write: (line) => void lines.push(line) }),
      metrics: createMetrics(),
    }),
    port: 0,
    host: '127.0.0.1',
  })
  open.push(server)
  for (const path of ['/', '/key']) {
    const response = await fetch(server.url + path)
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('Something went wrong here. Please try again.\n')
  }
  expect(lines.join('')).toMatch(/no site[\s\S]*no key/)
})
