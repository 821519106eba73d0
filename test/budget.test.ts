/** What a page may weigh. Bytes are not times: they are the same on every machine, so they are promised here. */
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { budget, weigh, type Weight } from '../bench/weight.ts'
import { dropAll } from './databases.ts'
import { type Paper, printSample } from './paper.ts'

const home = 'http://127.0.0.1:4000'

async function weightOf(paper: Paper, address: string): Promise<Weight> {
  const answer = await paper.get(address, { 'accept-encoding': 'br' })
  expect([address, answer.status, answer.headers.get('content-encoding')]).toEqual([address, 200, 'br'])
  const bytes = Buffer.from(await answer.arrayBuffer())
  return weigh(brotliDecompressSync(bytes).toString(), bytes.length, home + address)
}

/** Beyond the words of a usual article, each further word of a long read may weigh what a word weighs when compressed. */
const usual = { words: 500, bytesPerWord: 3 }
const allowedFor = (words: number) => budget.bytes + Math.max(0, words - usual.words) * usual.bytesPerWord

async function listArticles(paper: Paper): Promise<{ path: string; words: number }[]> {
  return paper.app.db.selectFrom('addresses').innerJoin('articles', 'articles.id', 'addresses.thingId').select(['path', 'words'])
    .where('kind', '=', 'article').where('isCurrent', '=', 1).execute()
}

// The bytes do not depend on the database.
const papers: Paper[] = []
afterAll(async () => {
  await Promise.all(papers.map((paper) => paper.close()))
  await dropAll()
})

test('every article of the sample comes in one answer light enough for the first flight of a connection', { timeout: 60_000 }, async () => {
  const paper = await printSample('sqlite')
  papers.push(paper)
  const articles = await listArticles(paper)
  expect(articles.length).toBeGreaterThanOrEqual(30)
  expect(articles.filter(({ words }) => words > usual.words).length).toBeLessThanOrEqual(3)
  const others = ['/', '/news', '/about', '/corrections', '/contributors/adaeze-okonkwo'].map((path) => ({ path, words: 0 }))
  for (const { path: address, words } of [...articles, ...others]) {
    const weight = await weightOf(paper, address)
    expect([address, weight]).toEqual([address, { ...weight, blocking: [], thirdParty: [], fonts: [] }])
    expect([address, Math.max(weight.bytes, allowedFor(words))]).toEqual([address, allowedFor(words)])
    expect([address, Math.max(weight.scriptBytes, budget.scriptBytes)]).toEqual([address, budget.scriptBytes])
  }
})

/** What a new connection carries before it hears back: ten segments of 1,460 bytes (RFC 6928). */
const firstFlight = 14_600
/** What the server puts before and between the fields a page has: the status line, Date, Connection, Keep-Alive, the id of the request. */
const besides = 190

test('the front page, a section and an article come, with all that is said of them, before a new connection must wait for an answer', async () => {
  const [paper] = papers
  for (const address of ['/', '/news', '/news/the-ferry-that-beat-the-bridge']) {
    const answer = await paper!.get(address, { 'accept-encoding': 'br' })
    const fields = [...answer.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0)
    const bytes = (await answer.arrayBuffer()).byteLength + fields + besides
    expect([address, Math.max(bytes, firstFlight)]).toEqual([address, firstFlight])
  }
})

test('a page that asks others for anything is told from one that does not', () => {
  const page = `<link rel="stylesheet" href="/a.css"><script src="/b.js"></script><script src="/late.js" defer></script>
    <style>@import "/c.css"; @font-face { src: url(/d.woff2) }</style>
    <img src="/own.webp" srcset="/own-2.webp 2x, https://cdn.example/own-3.webp 3x"><link rel="preconnect" href="https://tracker.example">
    <a href="https://else.example/">a link</a><link rel="canonical" href="https://paper.example/x"><iframe src="//video.example/1"></iframe>`
  const { blocking, thirdParty, fonts } = weigh(page, 1000, `${home}/x`)
  expect(blocking).toEqual(['/a.css', '/b.js', '/c.css'])
  expect(thirdParty).toEqual(['https://cdn.example/own-3.webp', 'https://tracker.example', '//video.example/1'])
  expect(fonts).toHaveLength(1)
})
