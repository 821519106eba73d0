import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { expect, test } from 'vitest'
import { oneArticle } from '../../test/one-article.ts'
import { answer } from './answer.ts'
import { chooseEncoding } from './encodings.ts'
import type { Page } from './page.ts'

const bell = 'The bell of Ọ̀yọ́ rings. '.repeat(300)

async function longPage(): Promise<Page> {
  const paper = oneArticle()
  paper.article = bell
  return paper.cache.page('/news/bells', paper.plan)
}
const ask = async (headers: Record<string, string>, page?: Page) => answer(page ?? (await longPage()), new Headers(headers))

test.each([
  ['br', zlib.brotliDecompress],
  ['gzip', zlib.gunzip],
  ['zstd', zlib.zstdDecompress],
] as const)('a page sent as %s decodes to the same bytes', async (encoding, decompress) => {
  const page = await longPage()
  const response = await ask({ 'accept-encoding': encoding }, page)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(response.headers.get('content-encoding')).toBe(encoding)
  expect(response.headers.get('content-length')).toBe(String(bytes.length))
  expect(bytes.length).toBeLessThan(page.body.length / 10)
  expect((await promisify(decompress)(bytes)).equals(page.body)).toBe(true)
})

test('a page sent plain is the page', async () => {
  const page = await longPage()
  const response = await ask({}, page)
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(response.headers.get('etag')).toBe(page.etag)
  expect(Buffer.from(await response.arrayBuffer()).equals(page.body)).toBe(true)
})

test('an encoding asked for by many at once is made once', async () => {
  const { content } = await longPage()
  const made = await Promise.all([content.encoded('br'), content.encoded('br'), content.encoded('br')])
  expect(new Set(made).size).toBe(1)
})

test('a page too small to gain by it is never compressed', async () => {
  const paper = oneArticle()
  const response = await ask({ 'accept-encoding': 'br' }, await paper.cache.page('/news/bells', paper.plan))
  expect(response.headers.get('content-encoding')).toBeNull()
})

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate, zstd', 'zstd'],
  ['gzip, deflate', 'gzip'],
  ['x-gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip;q=0.9', 'gzip'],
  ['br;q=0, gzip;q=0.001', 'gzip'],
  ['br; q=0.8 , zstd ; q=0.8', 'br'],
  ['*', 'br'],
  ['*;q=0.1, br;q=0', 'zstd'],
  ['deflate', 'identity'],
  ['identity', 'identity'],
  ['identity;q=0.5, gzip;q=0.4', 'identity'],
  ['identity;q=0, gzip', 'gzip'],
  ['identity;q=0, *', 'br'],
  ['identity;q=0', 'identity'],
  ['*;q=0', 'identity'],
  ['br;q=2', 'identity'],
  ['br;q=nonsense, gzip', 'gzip'],
  [';;;,,q=1', 'identity'],
] as const)('who accepts %j is sent %s', (accepted, encoding) => {
  expect(chooseEncoding(accepted)).toBe(encoding)
})

test.each([
  ['the ETag itself', (etag: string) => etag],
  ['a weakened one', (etag: string) => `W/${etag}`],
  ['one of a list', (etag: string) => `"other", ${etag} , W/"third"`],
  ['that of another encoding', (etag: string) => `${etag.slice(0, -1)}-gzip"`],
  ['any', () => '*'],
])('who has the page is told so: %s', async (_, write) => {
  const page = await longPage()
  const response = await ask({ 'if-none-match': write(page.etag), 'accept-encoding': 'br' }, page)
  expect(response.status).toBe(304)
  expect(response.body).toBeNull()
  expect(response.headers.get('vary')).toBe('Accept-Encoding')
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60')
  expect(response.headers.get('content-length')).toBeNull()
})

test('a 304 names the very ETag the asker has', async () => {
  const page = await longPage()
  const brotli = (await ask({ 'accept-encoding': 'br' }, page)).headers.get('etag')!
  expect(brotli).toBe(`${page.etag.slice(0, -1)}-br"`)
  const response = await ask({ 'accept-encoding': 'gzip', 'if-none-match': `W/${brotli}` }, page)
  expect(response.headers.get('etag')).toBe(brotli)
})

test.each(['"other"', 'W/"other"', 'nonsense', '""', '"'])('who has something else (%s) is sent the page', async (ifNoneMatch) => {
  expect((await ask({ 'if-none-match': ifNoneMatch })).status).toBe(200)
})

test('an ETag that only begins like ours is not ours', async () => {
  const page = await longPage()
  const longer = `${page.etag.slice(0, -1)}x"`
  expect((await ask({ 'if-none-match': longer }, page)).status).toBe(200)
})

test('a refusal is never answered 304', async () => {
  const paper = oneArticle()
  const page = await paper.cache.page('/gone', async () => ({ ...(await paper.plan()), status: 404 }))
  const response = await ask({ 'if-none-match': `*, ${page.etag}` }, page)
  expect(response.status).toBe(404)
  expect(response.headers.get('etag')).toBeNull()
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test('a page says since when it stands as it does, and who has it since then is not sent it again', async () => {
  const paper = oneArticle()
  paper.article = bell
  const first = await paper.cache.page('/news/bells', paper.plan)
  const stamp = 'Mon, 02 Mar 2026 09:00:00 GMT'
  expect((await ask({}, first)).headers.get('last-modified')).toBe(stamp)
  const statusFor = async (headers: Record<string, string>) => (await ask(headers, first)).status
  expect(await statusFor({ 'if-modified-since': stamp })).toBe(304)
  expect(await statusFor({ 'if-modified-since': 'Mon, 02 Mar 2026 09:30:00 GMT' })).toBe(304)
  for (const since of ['Mon, 02 Mar 2026 08:59:59 GMT', 'yesterday', '', '2099', '99999999999999999']) expect([since, await statusFor({ 'if-modified-since': since })]).toEqual([since, 200])
  expect(await statusFor({ 'if-modified-since': stamp, 'if-none-match': '"another"' })).toBe(200)
})

test('two versions of one second are told apart, and what came out the same keeps its time', async () => {
  const paper = oneArticle()
  const stampOf = async () => (await ask({}, await paper.cache.page('/news/bells', paper.plan))).headers.get('last-modified')
  const first = await stampOf()
  paper.cache.moved(['article:1'])
  expect(await stampOf()).toBe(first)
  paper.article = 'Bells rang'
  paper.cache.moved(['article:1'])
  expect(await stampOf()).toBe('Mon, 02 Mar 2026 09:00:01 GMT')
  paper.advance(60_000)
  paper.article = 'Bells had rung'
  paper.cache.moved(['article:1'])
  expect(await stampOf()).toBe('Mon, 02 Mar 2026 09:01:00 GMT')
})

test('a page that is not kept says no time', async () => {
  const paper = oneArticle()
  const page = await paper.cache.page('/news/bells', async () => ({ ...(await paper.plan()), headers: { 'cache-control': 'private, no-store' } }))
  expect((await ask({ 'if-modified-since': 'Mon, 02 Mar 2026 09:30:00 GMT' }, page)).status).toBe(200)
  expect((await ask({}, page)).headers.get('last-modified')).toBeNull()
})
