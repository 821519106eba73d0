import { expect, test } from 'vitest'
import { gate, isoAfter, oneArticle } from '../../test/one-article.ts'

const minutes = 60_000

test('while the sidebar changes, readers at the door get the old page at once and soon the new one', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.quote = 'Do be do be do'
  paper.cache.moved(['quotes'])
  expect(paper.ready()).toBe('Bells ring|none|To be is to do')
  await expect.poll(() => paper.ready()).toBe('Bells ring|none|Do be do be do')
  expect(paper.makes).toEqual({ plan: 2, article: 1, comments: 1, quote: 2 })
})

test('however many ask for the old page, it is made anew once', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.cache.moved(['quotes'])
  const { opened, open } = gate()
  paper.before = () => opened
  for (let reader = 0; reader < 20; reader++) expect(paper.ready()).toBeDefined()
  open()
  await expect.poll(() => paper.makes.quote).toBe(2)
  expect(paper.makes.plan).toBe(2)
})

test('who asks past the door waits for the new sidebar', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.quote = 'Do be do be do'
  paper.cache.moved(['quotes'])
  expect(await paper.read()).toContain('Do be do be do')
})

test('a sidebar part made anew with the same output leaves every page as it is', async () => {
  const paper = oneArticle()
  await paper.read('/a')
  await paper.read('/b')
  paper.cache.moved(['quotes'])
  expect(await paper.read('/a')).toContain('To be is to do')
  expect(paper.makes).toMatchObject({ plan: 3, quote: 2 })
  expect(paper.ready('/b')).toBeDefined()
  await paper.read('/b')
  expect(paper.makes).toMatchObject({ plan: 3, quote: 2 })
})

test('a sidebar part that changed is made once for all pages', async () => {
  const paper = oneArticle()
  for (const key of ['/a', '/b', '/c']) await paper.read(key)
  paper.quote = 'Do be do be do'
  paper.cache.moved(['quotes'])
  for (const key of ['/a', '/b', '/c']) expect(await paper.read(key)).toContain('Do be do be do')
  expect(paper.makes).toEqual({ plan: 6, article: 1, comments: 1, quote: 2 })
})

test('an old sidebar never excuses an old article', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.cache.moved(['quotes'])
  paper.cache.moved(['article:1'])
  expect(paper.ready()).toBeUndefined()
})

test('a change of the article during the renewal of the sidebar is not lost', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.cache.moved(['quotes'])
  const { opened, open } = gate()
  paper.before = (what) => (what === 'quote' ? opened : Promise.resolve())
  expect(paper.ready()).toBeDefined()
  await expect.poll(() => paper.makes.quote).toBe(2)
  paper.article = 'Bells rang'
  paper.cache.moved(['article:1'])
  open()
  expect(paper.ready()).toBeUndefined()
  expect(await paper.read()).toContain('Bells rang')
})

test('a page unread for days is not given with the sidebar of last week', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.advance(4 * 24 * 60 * minutes)
  expect(paper.ready()).toBeDefined()
  paper.advance(5 * minutes)
  paper.cache.moved(['quotes'])
  expect(paper.ready()).toBeDefined()
  paper.advance(1)
  paper.before = () => Promise.reject(new Error('the database is away'))
  expect(paper.ready()).toBeUndefined()
})

test('the end of a sidebar part is soft: the page is given once more while the part is made anew', async () => {
  const paper = oneArticle()
  let weather = 'rain'
  const makeWeather = async () => ({ value: weather, tags: [], until: weather === 'rain' ? isoAfter(minutes) : undefined })
  paper.parts = [{ key: 'weather', soft: true, make: makeWeather }]
  await paper.read()
  weather = 'sun'
  paper.advance(minutes - 1)
  expect(paper.ready()).toContain('rain')
  await expect.poll(() => paper.cache.stats().makes).toBe(1)
  paper.advance(1)
  expect(paper.ready()).toContain('rain')
  await expect.poll(() => paper.ready()).toContain('sun')
})

test('a sidebar part whose end has always passed does not keep the newspaper busy', async () => {
  const paper = oneArticle()
  paper.parts = [{ key: 'late', soft: true, make: async () => ({ value: 'late', tags: [], until: isoAfter(-1) }) }]
  await paper.read()
  expect(paper.ready()).toBeDefined()
  expect(await paper.read()).toContain('late')
  expect(paper.makes.plan).toBe(1)
})

test('a sidebar part that fails shows its last good state, is told, and is tried again ten seconds later', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.before = (what) => (what === 'quote' ? Promise.reject(new Error('no quotes today')) : Promise.resolve())
  paper.cache.moved(['quotes'])
  expect(await paper.read()).toBe('Bells ring|none|To be is to do')
  expect(paper.errors).toMatchObject([{ message: 'no quotes today' }])
  paper.advance(9_999)
  expect(await paper.read('/other')).toContain('To be is to do')
  expect(paper.makes.quote).toBe(2)
  paper.before = async () => {}
  paper.quote = 'Do be do be do'
  paper.advance(1)
  expect(paper.ready()).toContain('To be is to do')
  await expect.poll(() => paper.ready()).toContain('Do be do be do')
})

test('a sidebar part that never worked shows nothing and takes no page down', async () => {
  const paper = oneArticle()
  paper.before = (what) => (what === 'quote' ? Promise.reject(new Error('no quotes today')) : Promise.resolve())
  expect(await paper.read()).toBe('Bells ring|none|')
  expect(paper.ready()).toBe('Bells ring|none|')
  expect(paper.errors).toHaveLength(1)
})

test('a renewal in the background that fails is told once, and the old page stays', async () => {
  const paper = oneArticle()
  await paper.read()
  paper.cache.moved(['quotes'])
  paper.before = (what) => (what === 'plan' ? Promise.reject(new Error('the database is away')) : Promise.resolve())
  expect(paper.ready()).toBeDefined()
  await expect.poll(() => paper.errors).toMatchObject([{ message: 'the database is away' }])
  expect(paper.ready()).toBeDefined()
  expect(paper.makes.plan).toBe(2)
  paper.before = async () => {}
  paper.quote = 'Do be do be do'
  paper.advance(10_000)
  expect(paper.ready()).toContain('To be is to do')
  await expect.poll(() => paper.ready()).toContain('Do be do be do')
})
