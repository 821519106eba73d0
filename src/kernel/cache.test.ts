import { expect, test } from 'vitest'
import { gate, isoAfter, oneArticle } from '../../test/one-article.ts'
import { surrogateKeyOf } from './page.ts'
import type { Part } from './part.tsx'

test('a page is made once and given again until something on it moves', async () => {
  const paper = oneArticle()
  expect(await paper.read()).toBe('Bells ring|none|To be is to do')
  expect(await paper.read()).toBe('Bells ring|none|To be is to do')
  expect(paper.ready()).toBe('Bells ring|none|To be is to do')
  expect(paper.makes.plan).toBe(1)
  expect(paper.cache.stats()).toMatchObject({ pages: 1, parts: 3, hits: 2, makes: 1, partMakes: 3 })
})

test('a correction is read by the very next reader', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.article = 'Bells rang'
  paper.cache.moved(['article:1'])
  expect(paper.ready()).toBeUndefined()
  expect(await paper.read()).toBe('Bells rang|none|To be is to do')
})

test('a new comment re-makes the comments and nothing else', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.comments = 'First!'
  paper.cache.moved(['comments:1'])
  expect(await paper.read()).toBe('Bells ring|First!|To be is to do')
  expect(paper.makes).toEqual({ plan: 2, article: 1, comments: 2, quote: 1 })
})

test('what happens to other articles leaves a page alone', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.cache.moved(['article:2', 'comments:2'])
  expect(paper.ready()).toBeDefined()
  await paper.read()
  expect(paper.makes.plan).toBe(1)
})

test('two readers who ask at once wait for one making', async () => {
  const paper = oneArticle()
  const texts = await Promise.all([paper.read(), paper.read(), paper.read()])
  expect(new Set(texts).size).toBe(1)
  expect(paper.makes).toEqual({ plan: 1, article: 1, comments: 1, quote: 1 })
})

test('a part that stands on two pages is made once for both', async () => {
  const paper = oneArticle()
  await Promise.all([paper.read('/a'), paper.read('/b')])
  expect(paper.makes.quote).toBe(1)
  expect(paper.cache.stats()).toMatchObject({ pages: 2, parts: 3, partMakes: 3 })
})

test('a page begun before a publication is not what later readers get', async () => {
  const paper = oneArticle()
  const { opened, open } = gate()
  const begun = gate()
  paper.before = async (what) => {
    if (what !== 'article') return
    begun.open()
    await opened
  }
  const early = paper.read()
  await begun.opened
  paper.article = 'Bells rang'
  paper.cache.moved(['article:1'])
  const late = [paper.read(), paper.read()]
  open()
  expect(await early).toContain('Bells ring')
  expect(await Promise.all(late)).toEqual(['Bells rang|none|To be is to do', 'Bells rang|none|To be is to do'])
  expect(paper.makes.plan).toBe(2)
  expect(paper.ready()).toContain('Bells rang')
})

test('a making that something unrelated overtakes is good for all who wait', async () => {
  const paper = oneArticle()
  const { opened, open } = gate()
  paper.before = () => opened
  const early = paper.read()
  paper.cache.moved(['article:2'])
  const late = paper.read()
  open()
  await Promise.all([early, late])
  expect(paper.makes.plan).toBe(1)
  expect(paper.ready()).toBeDefined()
})

test('the 404 of an article not yet published is not given to who asks after its publication', async () => {
  const paper = oneArticle()
  const { opened, open } = gate()
  let isPublished = false
  const plan = async () => {
    const wasPublished = isPublished
    await opened
    if (!wasPublished) throw new Error('There is no such article here.')
    return paper.plan()
  }
  const early = paper.cache.page('/news/bells', plan)
  isPublished = true
  paper.cache.moved(['article:1'])
  const late = paper.cache.page('/news/bells', plan)
  open()
  await expect(early).rejects.toThrow('no such article')
  expect((await late).status).toBe(200)
})

test('equal output keeps the page, its ETag and its compressed bytes', async () => {
  const paper = oneArticle()
  paper.article = 'Bells ring. '.repeat(200)
  const before = await paper.cache.page('/news/bells', paper.plan)
  const brotli = await before.content.encoded('br')
  paper.cache.moved(['article:1'])
  const after = await paper.cache.page('/news/bells', paper.plan)
  expect(after).toBe(before)
  expect(after.content.kept('br')).toBe(brotli)
  expect(paper.makes.plan).toBe(2)
})

test('the same bytes have the same ETag on every process', async () => {
  const pages = await Promise.all([oneArticle(), oneArticle()].map(({ cache, plan }) => cache.page('/news/bells', plan)))
  expect(pages[0]?.etag).toBe(pages[1]?.etag)
  expect(pages[0]?.etag).toMatch(/^"[\w-]{22}"$/)
})

test('only successes that are for everybody are kept', async () => {
  const paper = oneArticle()
  const variants = [{ status: 404 }, { status: 301 }, { headers: { 'Cache-Control': 'private, no-store' } }]
  for (const variant of variants) {
    await paper.cache.page('/gone', async () => ({ ...(await paper.plan()), ...variant }))
    expect(paper.cache.ready('/gone')).toBeUndefined()
  }
})

test('an article that is withdrawn takes its kept page with it', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.cache.moved(['article:1'])
  expect((await paper.cache.page('/news/bells', async () => ({ ...(await paper.plan()), status: 410 }))).status).toBe(410)
  expect(paper.cache.stats().pages).toBe(0)
})

test('a page made until midnight is planned anew at midnight', async () => {
  const paper = oneArticle()
  const plan = async () => ({ ...(await paper.plan()), until: isoAfter(1000) })
  await paper.cache.page('/archive/today', plan)
  paper.advance(999)
  expect(paper.cache.ready('/archive/today')).toBeDefined()
  paper.advance(1)
  expect(paper.cache.ready('/archive/today')).toBeUndefined()
})

test('the earliest end among the hard parts ends the page', async () => {
  const paper = oneArticle()
  const lasting = (ms: number): Part => ({ key: `part ${ms}`, soft: false, make: async () => ({ value: '', tags: [], until: isoAfter(ms) }) })
  paper.parts = [lasting(2000), lasting(1000)]
  await paper.read()
  paper.advance(1000)
  expect(paper.ready()).toBeUndefined()
})

test('an end that is no time at all keeps nothing', async () => {
  const paper = oneArticle()
  await paper.cache.page('/odd', async () => ({ ...(await paper.plan()), until: 'tomorrow' }))
  expect(paper.cache.ready('/odd')).toBeUndefined()
})

test('a CDN is told the tags to purge by, hard ones only, as far as headers may be long', async () => {
  const paper = oneArticle()
  const page = await paper.cache.page('/news/bells', async () => ({ ...(await paper.plan()), tags: ['article:1', 'topic:Ọ̀yọ́ town'] }))
  expect(page.headers['surrogate-key']).toBe(`article:1 ${surrogateKeyOf('topic:Ọ̀yọ́ town')} comments:1`)
  expect(surrogateKeyOf('topic:Ọ̀yọ́ town')).toMatch(/^[\w-]{6}$/)
  const tags = Array.from({ length: 2000 }, (_, index) => `article:${index}`)
  const long = await paper.cache.page('/archive', async () => ({ ...(await paper.plan()), tags }))
  expect(long.headers['surrogate-key']!.length).toBeLessThan(8000)
  expect(long.headers['surrogate-key']).toMatch(/^article:0 article:1 /)
})

test('a header that HTTP forbids fails the making of that page', async () => {
  const paper = oneArticle()
  const plan = async () => ({ ...(await paper.plan()), headers: { location: '/a\r\nset-cookie: b' } })
  await expect(paper.cache.page('/a', plan)).rejects.toThrow('Invalid character')
})

test('a value is loaded once until something it was read from moves', async () => {
  const { cache } = oneArticle()
  let name = 'The Bell'
  let loads = 0
  const publication = () => cache.value('publication', async () => ({ value: { name, loads: ++loads }, tags: ['publication'] }))
  expect(await Promise.all([publication(), publication()])).toEqual([{ name, loads: 1 }, { name, loads: 1 }])
  cache.moved(['article:1'])
  expect(await publication()).toEqual({ name, loads: 1 })
  name = 'The Gong'
  cache.moved(['publication'])
  expect(await publication()).toEqual({ name, loads: 2 })
})

test('after forgetting everything nothing old is given', async () => {
  const paper = oneArticle()
  await paper.read()
  await paper.cache.value('publication', async () => ({ value: 1, tags: [] }))
  paper.cache.forgetAll()
  expect(paper.ready()).toBeUndefined()
  await paper.read()
  expect(paper.makes).toEqual({ plan: 2, article: 2, comments: 2, quote: 2 })
  expect(await paper.cache.value('publication', async () => ({ value: 2, tags: [] }))).toBe(2)
})

test('a hard part that fails fails the page, and the next reader tries again', async () => {
  const paper = oneArticle()
  paper.before = async (what) => {
    if (what === 'comments') throw new Error('the database is away')
  }
  await expect(paper.read()).rejects.toThrow('the database is away')
  paper.before = async () => {}
  expect(await paper.read()).toContain('Bells ring')
})

test('a part too big for the shelf still makes its page', async () => {
  const paper = oneArticle({ bytes: 100_000 })
  paper.article = 'Long. '.repeat(20_000)
  expect(await paper.read()).toContain('Long.')
  expect(paper.cache.stats().bytes).toBeLessThan(100_000)
})

test('the shelf never holds more bytes than it may, whatever is read', async () => {
  const bytes = 600_000
  const paper = oneArticle({ bytes })
  for (let number = 0; number < 150; number++) {
    const text = `Article ${number} `.repeat(500)
    const body: Part = { key: `body ${number}`, soft: false, make: async () => ({ value: text, tags: [`article:${number}`] }) }
    const page = await paper.cache.page(`/${number}`, async () => ({ parts: [body], tags: [], assemble: () => text }))
    await Promise.all([page.content.encoded('br'), page.content.encoded('gzip'), page.content.encoded('zstd')])
    expect(paper.cache.stats().bytes).toBeLessThanOrEqual(bytes)
  }
  expect(paper.cache.stats().pages).toBeGreaterThan(20)
  expect(paper.cache.ready('/149')).toBeDefined()
  expect(paper.cache.ready('/0')).toBeUndefined()
})

test('what is counted covers keys, tags, headers and every encoding', async () => {
  const paper = oneArticle()
  const text = 'Bells ring. '.repeat(1000)
  const page = await paper.cache.page('/long', async () => ({ parts: [], tags: ['x'.repeat(5000)], assemble: () => text }))
  const before = paper.cache.stats().bytes
  expect(before).toBeGreaterThan(12_000 + 5000)
  const brotli = await page.content.encoded('br')
  expect(paper.cache.stats().bytes).toBe(before + brotli.length)
})
