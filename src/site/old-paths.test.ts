import { expect, test } from 'vitest'
import { askOldPath, askOldQuery } from './old-paths.ts'

const plain = [{ site: 'bell.example', folder: '', dateFront: '' }]
const asks = (path: string, sites = plain) => askOldPath(path, sites)
const asksFor = (query: Record<string, string>, path = '/', sites = plain) => askOldQuery(path, query, sites)

test('archives by date are known, whatever page of them is asked for', () => {
  for (const [path, date] of [['/2012', '2012'], ['/2012/03/', '2012/03'], ['/2012/3/5', '2012/03/05'], ['/2012/03/page/2/', '2012/03'], ['/index.php/2012/03/05/page/17', '2012/03/05']] as const) {
    expect([path, asks(path)]).toEqual([path, { at: 'archive', date }])
  }
  for (const path of ['/2012/13', '/2012/02/32', '/12/03', '/2012/03/05/06']) expect([path, asks(path)?.at]).not.toEqual([path, 'archive'])
})

test('feeds are those of what stands before them, in the form they were in', () => {
  expect(asks('/feed/rss2/')).toEqual({ at: 'thing', paths: [''], feed: 'rss' })
  expect(asks('/feed/atom')).toEqual({ at: 'thing', paths: [''], feed: 'atom' })
  expect(asks('/comments/feed/atom/')).toEqual({ at: 'comments' })
  expect(asks('/wp-atom.php')).toEqual({ at: 'thing', paths: [''], feed: 'atom' })
  expect(asks('/tag/cranes/feed/atom/')).toMatchObject({ paths: ['/tag/cranes'], feed: 'atom' })
  expect(asks('/category/harbour/ships/feed/')).toMatchObject({ paths: ['/category/harbour/ships', '/category/ships'], feed: 'rss' })
  expect(asks('/2012/03/feed/')).toEqual({ at: 'thing', paths: [''], feed: 'rss' })
})

test('other forms and later pages are those of the thing itself', () => {
  for (const ending of ['page/3/', 'comment-page-2/', 'embed/', 'amp/', 'trackback/', '2/']) {
    expect([ending, asks(`/2012/03/05/a-story/${ending}`)]).toEqual([ending, { at: 'thing', paths: ['/2012/03/05/a-story'] }])
  }
  expect(asks('/page/2/')).toEqual({ at: 'front' })
  expect(asks('/search/crane%20driver/page/2')).toEqual({ at: 'search', words: 'crane%20driver' })
  expect(asks('/post-sitemap2.xml')).toEqual({ at: 'sitemap' })
})

test('a number at the end may be the name of an article, and is tried first', () => {
  const numbered = [{ site: 'bell.example', folder: '', dateFront: '/archives/date' }]
  expect(asks('/archives/123/feed', numbered)).toMatchObject({ paths: ['/archives/123', '/archives'] })
  expect(asks('/archives/date/2012/03', numbered)).toEqual({ at: 'archive', date: '2012/03' })
  expect(asks('/2012/03', numbered)?.at).not.toBe('archive')
})

test('a site in a folder is asked only there', () => {
  const folder = [{ site: 'bell.example/blog', folder: '/blog', dateFront: '/blog' }]
  expect(asks('/blog/', folder)).toEqual({ at: 'front' })
  expect(asks('/blog/2012/03/', folder)).toEqual({ at: 'archive', date: '2012/03' })
  expect(asks('/2012/03/', folder)).toBeUndefined()
  expect(asksFor({ s: 'crane' }, '/blog/', folder)).toEqual({ at: 'search', words: 'crane' })
  expect(asksFor({ s: 'crane' }, '/', folder)).toBeUndefined()
})

test('the front page asks for others by its query', () => {
  expect(asksFor({ s: 'crane & quay' })).toEqual({ at: 'search', words: 'crane & quay' })
  expect(asksFor({ m: '201203' })).toEqual({ at: 'archive', date: '2012/03' })
  expect(asksFor({ m: '20120305101500' })).toEqual({ at: 'archive', date: '2012/03/05' })
  expect(asksFor({ year: '2012', monthnum: '3' })).toEqual({ at: 'archive', date: '2012/03' })
  expect(asksFor({ cat: '3' })).toEqual({ at: 'thing', paths: ['/?cat=3'] })
  expect(asksFor({ cat: '3', feed: 'atom' })).toEqual({ at: 'thing', paths: ['/?cat=3'], feed: 'atom' })
  expect(asksFor({ category_name: 'harbour/ships' })).toEqual({ at: 'thing', paths: ['/category/ships'] })
  expect(asksFor({ tag: 'cranes' })).toEqual({ at: 'thing', paths: ['/tag/cranes'] })
  expect(asksFor({ feed: 'comments-rss2' })).toEqual({ at: 'comments' })
  expect(asksFor({ paged: '4' })).toEqual({ at: 'front' })
  const none: Record<string, string>[] = [{}, { page: '2' }, { m: 'soon' }, { year: 'x' }]
  for (const query of none) expect([query, asksFor(query)]).toEqual([query, undefined])
  expect(asksFor({ s: 'x' }, '/news')).toBeUndefined()
})

test('where no old site is known nothing is asked', () => {
  for (const path of ['/2012/03', '/feed/atom', '/x/amp', '/page/2']) expect(askOldPath(path, [])).toBeUndefined()
  expect(askOldQuery('/', { s: 'x', cat: '3' }, [])).toBeUndefined()
})
