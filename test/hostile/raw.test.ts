import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentProgress } from '#blocks/import/progress.ts'
import { importWordpress } from '#blocks/import/wordpress/import.ts'
import { readConfig } from '#kernel/config.ts'
import { openOgene } from '../../src/open.ts'
import { type Serving, startOgene } from '../../src/serve.ts'
import { declaredParameters } from '../../src/site/resolve.ts'
import { freePort } from '../contract/program.ts'
import { exportOf } from '../contract/small-site.ts'
import { climbingPaths, hasCorpora, naughtyTexts } from './payloads.ts'

describe.skipIf(!hasCorpora)('naughty texts over the wire (needs the corpora)', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ogene-raw-'))
  const texts = hasCorpora ? naughtyTexts() : []
  const stored = () => countRows(path.join(dataDir, 'ogene.db'))
  let serving: Serving
  let ask: (request: Buffer) => Promise<Answer>
  let subjectId: string

  beforeAll(async () => {
    const config = readConfig({ OGENE_DATA: dataDir, OGENE_SAMPLE: 'no', PORT: String(await freePort()), LOG_LEVEL: 'silent', WEATHER_URL: 'http://127.0.0.1:9/' })
    const { app, jobs, close } = await openOgene(config)
    writeFileSync(path.join(dataDir, 'site.xml'), exportOf({ posts: [{ title: 'Boats', content: '<p>They came at five.</p>' }] }))
    await importWordpress(app, { files: [path.join(dataDir, 'site.xml')], progress: silentProgress })
    // What is to be done afterwards is done before anything is counted.
    await jobs.runDue()
    await close()
    serving = await startOgene(config)
    ask = (request) => askRaw(config.port, request)
    subjectId = /name="subjectId" value="([^"]+)"/.exec(await (await fetch(`${serving.url}/harbour/item-1`)).text())![1]!
  })
  afterAll(async () => {
    await serving?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('as an address, as it is and encoded: found, moved, not found or malformed, and nothing else', { timeout: 60_000 }, async () => {
    const before = stored()
    const targets = [...texts.flatMap((text) => [`/${text}`, `/harbour/${encodeURIComponent(text.toWellFormed())}`]), ...climbingPaths().flatMap((text) => [`/${text}`, `/media/${text}`])]
    await each(targets, async (target) => {
      const { status, body } = await ask(Buffer.from(`GET ${target} HTTP/1.1\r\n${headers}\r\n`))
      if (![200, 301, 400, 403, 404].includes(status) || tellsTooMuch(body)) throw new Error(`${target} answered ${status}: ${body.slice(0, 300)}`)
    })
    expect(stored()).toEqual(before)
  })

  test('as every parameter that pages declare: a stable answer', { timeout: 60_000 }, async () => {
    const before = stored()
    const places = ['/', '/harbour', '/harbour/item-1', '/contributors/bola', '/feed']
    const nameAt = (at: number) => declaredParameters[at % declaredParameters.length]!
    const targets = texts.flatMap((text, at) => [at, at + 2].map((nth) => `${places[(at + nth) % places.length]}?${nameAt(nth)}=${encodeURIComponent(text.toWellFormed())}`))
    await each(targets, async (target) => {
      const answer = await fetch(serving.url + target, { redirect: 'manual' })
      const [status, body] = [answer.status, await answer.text()]
      if (![200, 301, 400, 404].includes(status) || tellsTooMuch(body)) throw new Error(`${target} answered ${status}: ${body.slice(0, 300)}`)
    })
    expect(stored()).toEqual(before)
  })

  test('as every field of a comment: it waits, or comes back to be mended; only what waits is stored', { timeout: 60_000 }, async () => {
    const before = stored()
    const usual = (at: number) => ({ subjectId, text: `Well, number ${at}.`, name: 'Ada', email: `ada-${at}@mail.example`, website: '' })
    const fields = ['text', 'name', 'email', 'website', 'subjectId', 'parentId', 'page', 'trap', 'openedAt', 'remember', 'stranger'] as const
    let held = 0
    await each(texts.map((text, at) => [text, at] as const), async ([text, at]) => {
      const name = fields[at % fields.length]!
      const form = new URLSearchParams({ ...usual(at), [name]: text })
      const answer = await fetch(`${serving.url}/comments`, { method: 'POST', body: form, redirect: 'manual' })
      const body = await answer.text()
      if (answer.status === 303) held++
      if (![303, 403, 404, 409, 413, 422].includes(answer.status) || tellsTooMuch(body)) throw new Error(`${name}=${text} answered ${answer.status}: ${body.slice(0, 300)}`)
    })
    expect(held).toBeGreaterThan(texts.length / 4)
    expect(stored()).toEqual({ ...before, jobs: expect.any(Number), comments: before.comments! + held })
    expect(await (await fetch(`${serving.url}/harbour/item-1`)).text()).toContain('Click to comment')
  })

  test('as the bytes of forms and of requests that are none: refused with a sentence', async () => {
    const before = stored()
    const post = (type: string, body: string, more = '') => `POST /comments HTTP/1.1\r\n${headers}content-type: ${type}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`
    const form = 'application/x-www-form-urlencoded'
    const requests = [
      post('application/json', '{"text":"x"}'), post(form, '%%%=%&&&=;'), post(form, ''), post('multipart/form-data; boundary=x', '--x\r\nbroken'), post('multipart/form-data', 'x'),
      post(form, `text=${'a'.repeat(700_000)}`), post(form, 'text=x', 'sec-fetch-site: cross-site\r\n'), post('text/plain', 'text=x'), post(form, `subjectId=${subjectId}&__proto__=x&constructor=y&text=%00&name[]=x`),
      `DELETE /harbour/item-1 HTTP/1.1\r\n${headers}\r\n`, `PUT / HTTP/1.1\r\n${headers}\r\n`, `BREW / HTTP/1.1\r\n${headers}\r\n`, 'GET / HTTP/9.9\r\n\r\n', 'nonsense\r\n\r\n', 'GET  / \r\n\r\n',
      `GET /${'a'.repeat(9000)} HTTP/1.1\r\n${headers}\r\n`, `GET / HTTP/1.1\r\n${headers}x: ${'a'.repeat(20_000)}\r\n\r\n`, `GET //evil.example/ HTTP/1.1\r\n${headers}\r\n`, `GET http://evil.example/ HTTP/1.1\r\n${headers}\r\n`,
      'GET / HTTP/1.1\r\nhost: evil.example@\r\nconnection: close\r\n\r\n', `GET /feed HTTP/1.1\r\n${headers}range: bytes=9-1,x\r\nif-none-match: "\r\nif-modified-since: never\r\naccept-encoding: ;;q=x,,\r\n\r\n`,
    ]
    await each(requests, async (request) => {
      const { status, body } = await ask(Buffer.from(request))
      if (!(status >= 200 && status < 500) || tellsTooMuch(body) || body.includes('evil.example')) throw new Error(`${request.slice(0, 200)} answered ${status}: ${body.slice(0, 300)}`)
      if (status >= 400 && !/\w+ \w+ \w+/.test(body)) throw new Error(`${request.slice(0, 200)} answered ${status} without a sentence`)
    })
    expect(stored()).toEqual(before)
  })
})

const headers = 'host: 127.0.0.1\r\nconnection: close\r\naccept: text/html\r\n'

interface Answer {
  status: number
  body: string
}

/** One request as the very bytes given, over a connection of its own. */
async function askRaw(port: number, request: Buffer): Promise<Answer> {
  const socket = connect(port, '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  // Whoever refuses a long request early closes before all of it was sent.
  socket.on('error', () => undefined)
  socket.setTimeout(20_000, () => socket.destroy())
  socket.write(request)
  await once(socket, 'close')
  const text = Buffer.concat(chunks).toString()
  const end = text.indexOf('\r\n\r\n')
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), body: text.slice(end + 4) }
}

/** Four at a time; the first that fails ends it. */
async function each<T>(things: T[], work: (thing: T) => Promise<void>) {
  const queue = [...things]
  await Promise.all([1, 2, 3, 4].map(async () => {
    for (let thing = queue.shift(); thing !== undefined; thing = queue.shift()) await work(thing)
  }))
}

/** A trace, the place of a file, or the words of a database. */
const tellsTooMuch = (body: string) => /\n\s+at .+:\d+|node_modules|root:x:0:0|SQLITE_|SqliteError|syntax error at or near|\[(boot loader|fonts)\]/.test(body)

function countRows(file: string): Record<string, number> {
  const database = new DatabaseSync(file, { readOnly: true })
  const tables = ['articles', 'pages', 'sections', 'contributors', 'comments', 'addresses', 'media', 'publications', 'views', 'jobs']
  const counts = Object.fromEntries(tables.map((table) => [table, Number(database.prepare(`select count(*) as count from ${table}`).get()?.count)]))
  database.close()
  return counts
}
