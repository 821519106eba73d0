import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Address, createClient, type FetchOptions } from './fetch.ts'
import { FetchError } from './fetch-error.ts'

const pages: Record<string, http.RequestListener> = {
  '/news.json': (_, response) => send(response, 'application/json; charset=utf-8', '{"news":1}'),
  '/gzip': (_, response) => send(response, 'text/plain', gzipSync('packed words'), { 'content-encoding': 'gzip' }),
  '/br': (_, response) => send(response, 'text/plain', brotliCompressSync('packed tighter'), { 'content-encoding': 'br' }),
  '/bomb-gzip': (_, response) => send(response, 'text/plain', gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }),
  '/bomb-br': (_, response) => send(response, 'text/plain', brotliCompressSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'br' }),
  '/odd-packing': (_, response) => send(response, 'text/plain', 'x', { 'content-encoding': 'gzip, gzip' }),
  '/torn-gzip': (_, response) =>
  send(response, 'text/plain', gzipSync('words '.repeat(1000)).subarray(0, 30), { 'content-encoding': 'gzip' }),
  '/large': (_, response) => send(response, 'text/plain', 'x'.repeat(10_000)),
  '/endless': (_, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).write('x'.repeat(100)),
  '/silent': () => undefined,
  '/broken-off': (_, response) =>
  void response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' }).write('half', () => response.destroy()),
  '/missing': (_, response) => send(response, 'text/html', 'no such page', {}, 404),
  '/untyped': (_, response) => void response.writeHead(200).end('?'),
  '/posted': (request, response) => {
    let text = ''
    request.on('data', (chunk: Buffer) => (text += chunk.toString()))
    request.on('end', () => send(response, 'application/json', JSON.stringify({ method: request.method, type: request.headers['content-type'], text })))
  },
  '/moved': (_, response) => redirect(response, '/news.json'),
  '/round': (_, response) => redirect(response, '/round'),
  '/to-cloud': (_, response) => redirect(response, 'http://169.254.169.254/latest/meta-data/'),
  '/to-file': (_, response) => redirect(response, 'file:///etc/passwd'),
  '/to-other': (request, response) => redirect(response, `http://127.0.0.1:${portOf(other)}/headers?${request.headers['x-key']}`),
  '/headers': (request, response) => send(response, 'application/json', JSON.stringify(request.headers), { 'set-cookie': 'a=b' }),
}
const answerPage: http.RequestListener = (request, response) => pages[request.url!.split('?')[0]!]!(request, response)
const server = http.createServer(answerPage)
const other = http.createServer(answerPage)
const portOf = (each: http.Server) => (each.address() as AddressInfo).port
const originOf = (each: http.Server) => `http://127.0.0.1:${portOf(each)}`

beforeAll(async () => {
  for (const each of [server, other]) await new Promise<void>((done) => void each.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  for (const each of [server, other]) each.close().closeAllConnections()
})

test('A trusted server is asked, and answers with status, type, body and address', async () => {
  const answer = await get('/news.json')
  expect(answer).toMatchObject({ status: 200, contentType: 'application/json', url: `${originOf(server)}/news.json` })
  expect(answer.body.toString()).toBe('{"news":1}')
})

test('The request says who asks, accepts what is wanted and carries no cookie, even after one was offered', async () => {
  const client = trusting(server)
  await client.get(`${originOf(server)}/headers`, plain)
  const sent = JSON.parse((await client.get(`${originOf(server)}/headers`, plain)).body.toString()) as Record<string, string>
  expect(sent).toMatchObject({ 'user-agent': expect.stringMatching(/^Ogene\//) as string, accept: '*/*', connection: 'close' })
  expect(sent.cookie).toBeUndefined()
})

test('Packed answers are unpacked', async () => {
  expect((await get('/gzip')).body.toString()).toBe('packed words')
  expect((await get('/br')).body.toString()).toBe('packed tighter')
})

test('The limit of bytes counts what is unpacked, so a bomb is left while small', async () => {
  for (const bomb of ['/bomb-gzip', '/bomb-br', '/large']) await expect(get(bomb, { maxBytes: 5000 }))
    .rejects.toMatchObject({ reason: 'size' })
})

test('Torn, strangely packed and broken-off answers are errors, never half a body', async () => {
  await expect(get('/torn-gzip')).rejects.toMatchObject({ reason: 'network' })
  await expect(get('/broken-off')).rejects.toMatchObject({ reason: 'network' })
  await expect(get('/odd-packing')).rejects.toMatchObject({ reason: 'type' })
})

test('Only welcome types are read', async () => {
  await expect(get('/news.json', { types: ['image/*'] })).rejects.toMatchObject({ reason: 'type' })
  await expect(get('/untyped', { types: ['text/plain'] })).rejects.toMatchObject({ reason: 'type' })
  expect((await get('/news.json', { types: ['application/*'] })).status).toBe(200)
})

test('A page that is not there is an answer without a body', async () => {
  const answer = await get('/missing', { types: ['application/json'] })
  expect([answer.status, answer.body.length]).toEqual([404, 0])
})

test('A server that is silent, or never ends, is left when the time is over', async () => {
  for (const slow of ['/silent', '/endless']) await expect(get(slow, { timeoutMs: 200 })).rejects.toMatchObject({ reason: 'time' })
})

test('A name whose servers do not answer the question for it is left when the time is over', async () => {
  const client = createClient({ trustedOrigins: [], resolve: () => new Promise(() => undefined) })
  await expect(client.get('http://slow.example/', { ...plain, timeoutMs: 100 })).rejects.toMatchObject({ reason: 'time' })
})

test('Redirects are followed a few times, and each is judged like the first address', async () => {
  expect((await get('/moved')).url).toBe(`${originOf(server)}/news.json`)
  await expect(get('/round')).rejects.toMatchObject({ reason: 'redirects' })
  await expect(get('/to-cloud')).rejects.toMatchObject({ reason: 'forbidden' })
  await expect(get('/to-file')).rejects.toMatchObject({ reason: 'address' })
  await expect(get('/to-other')).rejects.toMatchObject({ reason: 'forbidden' })
})

test('A key meant for one server is not shown to the next', async () => {
  const client = createClient({ trustedOrigins: [originOf(server), originOf(other)] })
  const answer = await client.get(`${originOf(server)}/to-other`, { ...plain, headers: { 'x-key': 'secret' } })
  expect(JSON.parse(answer.body.toString())).not.toHaveProperty('x-key')
})

test('A stranger cannot send us on to a server that the operator trusts', async () => {
  const client = createClient({ trustedOrigins: [originOf(other)], resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) })
  await expect(client.get(`${originOf(server)}/to-other`, plain)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('Trust is for one origin exactly: not another port, name or scheme', async () => {
  const client = createClient({ trustedOrigins: [originOf(server)] })
  const port = portOf(server)
  for (const address of [`${originOf(other)}/headers`, `http://localhost:${port}/headers`, `https://127.0.0.1:${port}/`,
    `http://127.0.0.2:${port}/`]) {
    await expect(client.get(address, plain)).rejects.toMatchObject({ reason: 'forbidden' })
  }
})

test('One question may trust a further origin', async () => {
  const answer = await createClient({ trustedOrigins: [] }).get(`${originOf(server)}/news.json`, { ...plain, trusted: [originOf(server)] })
  expect(answer.status).toBe(200)
})

test('No spelling of a private address gets through', async () => {
  const port = portOf(server)
  const hosts = [
    '127.0.0.1', '127.1', '2130706433', '0x7f000001', '0x7f.0.0.1', '0177.0.0.1', '017700000001', '127.0.0.1.', '127。0。0。1', '１２７.0.0.1',
    '①②⑦.0.0.1',
    '0', '0.0.0.0', '[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:ffff:127.0.0.1]', '[::127.0.0.1]',
    '[64:ff9b::127.0.0.1]',
    '[2002:7f00:1::]', '[2001:0:7f00:1::]', '[fe80::1]', '[fc00::1]', '169.254.169.254', '[fd00:ec2::254]', '10.0.0.1', '192.168.1.1',
    '100.64.0.1',
    'localhost', 'LOCALHOST', 'localhost.', 'ⓛocalhost',
  ]
  for (const host of hosts) {
    await expect(createClient({ trustedOrigins: [] }).get(`http://${host}:${port}/news.json`, plain), host)
      .rejects.toMatchObject({ reason: 'forbidden' })
  }
})

test('What is no web address, has a password in it or names a zone is not even looked up', async () => {
  const client = createClient({ trustedOrigins: [], resolve: () => Promise.reject(new Error('was looked up')) })
  const odd = ['', 'news', '//example.com/', 'ftp://example.com/', 'file:///etc/passwd', 'gopher://example.com/', 'data:text/plain,x',
    'javascript:1',
    'http://', 'http://user@example.com/', 'http://a:b@example.com/', 'http://[fe80::1%25eth0]/', 'http://256.256.256.256/',
    'http://exa mple.com/']
  for (const address of odd) await expect(client.get(address, plain), address).rejects.toMatchObject({ reason: 'address' })
})

test('A name is refused when any one of its addresses is private', async () => {
  const answers: Record<string, string[]> = { mixed: ['93.184.216.34', '10.0.0.5'], inside: ['127.0.0.1'], mapped: ['::ffff:127.0.0.1'],
    zoned: ['fe80::1%eth0'], nothing: [] }
  const resolve = (name: string) => Promise.resolve(addresses(answers[name.split('.')[0]!]!))
  const client = createClient({ trustedOrigins: [], resolve })
  for (const name of Object.keys(answers)) await expect(client.get(`http://${name}.example/`, plain), name)
    .rejects.toMatchObject({ reason: 'forbidden' })
})

test('The address that was checked is the one connected to, whatever the name means a moment later', async () => {
  const asked: string[] = []
  const resolve = (name: string) => Promise.resolve(addresses([asked.push(name) === 1 ? '127.0.0.1' : '10.0.0.5']))
  const client = createClient({ trustedOrigins: [], resolve, isOpen: (address) => address === '127.0.0.1' })
  const answer = await client.get(`http://rebinding.example:${portOf(server)}/headers`, plain)
  expect(JSON.parse(answer.body.toString())).toMatchObject({ host: `rebinding.example:${portOf(server)}` })
  expect(asked).toEqual(['rebinding.example'])
  await expect(client.get(`http://rebinding.example:${portOf(server)}/headers`, plain)).rejects.toMatchObject({ reason: 'forbidden' })
})

test('A name that does not exist, or a closed door, is said in a sentence', async () => {
  const client = createClient({ trustedOrigins: ['http://127.0.0.1:1'], resolve: () => Promise.reject(new Error('ENOTFOUND')) })
  await expect(client.get('http://nowhere.example/', plain)).rejects.toThrow('There is no server called nowhere.example.')
  await expect(client.get('http://127.0.0.1:1/', plain)).rejects.toThrow('127.0.0.1:1 could not be reached, or broke off.')
})

test('A form is posted as it was given, and to nobody but whom it was meant for', async () => {
  const client = trusting(server)
  const form: [string, string][] = [['hub.url', 'https://paper.example/feed?a=1&b=2'], ['hub.url', 'Èkó']]
  const echoed = await client.post(`${originOf(server)}/posted`, form, { types: ['*/*'], maxBytes: 5000 })
  expect(JSON.parse(echoed.body.toString())).toEqual({ method: 'POST', type: 'application/x-www-form-urlencoded', text: new URLSearchParams(form).toString() })
  expect(await client.post(`${originOf(server)}/moved`, form, { types: ['*/*'], maxBytes: 5000 })).toMatchObject({ status: 302, url: `${originOf(server)}/moved` })
  await expect(client.post('http://10.0.0.1/', form, { types: ['*/*'], maxBytes: 5000 })).rejects.toMatchObject({ reason: 'forbidden' })
})

test('A download is a file only when all of it came', async () => {
  const folder = mkdtempSync(path.join(inject('templates').folder, 'fetch-'))
  const client = trusting(server)
  const whole = path.join(folder, 'whole')
  expect(await client.download(`${originOf(server)}/gzip`, whole, plain)).toMatchObject({ status: 200, contentType: 'text/plain' })
  expect(readFileSync(whole, 'utf8')).toBe('packed words')
  const torn = path.join(folder, 'torn')
  for (const page of ['/broken-off', '/torn-gzip', '/bomb-gzip']) {
    await expect(client.download(`${originOf(server)}${page}`, torn, { ...plain, maxBytes: 100_000 })).rejects.toBeInstanceOf(FetchError)
    expect(existsSync(torn)).toBe(false)
  }
  expect((await client.download(`${originOf(server)}/missing`, torn, plain)).status).toBe(404)
  expect(existsSync(torn)).toBe(false)
})

const plain: FetchOptions = { types: ['*/*'], maxBytes: 100_000 }
const trusting = (each: http.Server) => createClient({ trustedOrigins: [originOf(each)] })
const get = (page: string, options: Partial<FetchOptions> = {}) =>
  trusting(server).get(`${originOf(server)}${page}`, { ...plain, ...options })
const addresses = (list: string[]): Address[] => list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

function send(response: http.ServerResponse, type: string, body: string | Buffer, headers: Record<string, string> = {}, status = 200) {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers }).end(body)
}
const redirect = (response: http.ServerResponse, location: string) => void response.writeHead(302, { location }).end('gone there')
