import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { onEachDatabase, type Paper } from '../../../../test/paper.ts'
import { silentProgress } from '../progress.ts'
import { importWordpress } from './import.ts'
import { type TestItem, type TestSite, writeWxr } from './wxr-for-tests.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ogene-old-addresses-'))
afterAll(() => rmSync(folder, { recursive: true }))

const harbour = { domain: 'category', nicename: 'harbour', name: 'Harbour' }
const site: TestSite = {
  authors: [{ id: 7, login: 'ada', name: 'Ada Eze' }],
  categories: [{ id: 3, slug: 'harbour', name: 'Harbour' }, { id: 5, slug: 'ships', name: 'Ships', parent: 'harbour' }],
  tags: [{ id: 9, slug: 'cranes', name: 'Cranes' }],
}
const story: TestItem = { id: 11, name: 'the-crane', title: 'The crane', terms: [harbour, { domain: 'post_tag', nicename: 'cranes', name: 'Cranes' }] }
const bring = (paper: Paper, items: TestItem[], more: TestSite = site) => importWordpress(paper.app, { files: [writeWxr(folder, { ...more, items })], progress: silentProgress })

/** Where an address leads: one step, and then a page that is there. */
async function leads(paper: Paper, address: string): Promise<string | number> {
  const response = await paper.get(address)
  const location = response.headers.get('location')
  if (response.status !== 301 || !location) return response.status
  const there = await paper.get(location)
  return there.status === 301 ? `${location} and on to ${there.headers.get('location')}` : location
}

onEachDatabase('addresses of an old site', (newPaper) => {
  test('sections, topics, people, their feeds and their later pages answer with one step to ours', async () => {
    const paper = await newPaper()
    await bring(paper, [story])
    const expected: Record<string, string> = {
      '/category/harbour/': '/harbour', '/category/harbour/ships/': '/ships', '/category/gone/ships/': '/ships', '/category/harbour/page/3/': '/harbour', '/?cat=5': '/ships',
      '/tag/cranes/': '/topics/cranes', '/tag/cranes/page/2': '/topics/cranes', '/?tag=cranes': '/topics/cranes',
      '/author/ada/': '/contributors/ada', '/author/ada/page/9/': '/contributors/ada', '/?author=7': '/contributors/ada', '/?author_name=ada': '/contributors/ada',
      '/feed/': '/feed', '/feed/atom/': '/feed.atom', '/feed/rss2/': '/feed', '/?feed=rss2': '/feed', '/comments/feed/': '/comments/feed', '/comments/feed/atom/': '/comments/feed', '/?feed=comments-rss2': '/comments/feed', '/wp-rss2.php': '/feed',
      '/category/harbour/feed/': '/harbour/feed', '/category/harbour/feed/atom/': '/harbour/feed.atom', '/tag/cranes/feed/': '/topics/cranes/feed',
      '/author/ada/feed/': '/contributors/ada/feed', '/?cat=3&feed=atom': '/harbour/feed.atom',
      '/page/2/': '/', '/index.php': '/', '/?paged=3': '/', '/2012/03/feed/': '/feed',
    }
    for (const [old, ours] of Object.entries(expected)) expect([old, await leads(paper, old)]).toEqual([old, ours])
  })

  test('an article is found by every form of its address', async () => {
    const paper = await newPaper()
    await bring(paper, [story])
    const old = '/2020/05/04/the-crane'
    for (const ending of ['/', '', '/feed/atom/', '/embed/', '/amp/', '/trackback/', '/comment-page-2/', '/2/', '/page/2/']) {
      expect([ending, await leads(paper, old + ending)]).toEqual([ending, '/harbour/the-crane'])
    }
    // Both are the feed of what is said under it.
    expect(await leads(paper, `${old}/feed/`)).toBe('/harbour/the-crane/feed')
    for (const address of ['/?p=11', '/?name=the-crane', '/index.php/2020/05/04/the-crane/', '/anything/the-crane/amp/']) expect([address, await leads(paper, address)]).toEqual([address, '/harbour/the-crane'])
  })

  test('archives and searches lead to ours', async () => {
    const paper = await newPaper()
    await bring(paper, [story])
    const expected: Record<string, string> = {
      '/2020/05/': '/archive/2020/05', '/2020/05/04/': '/archive/2020/05/04', '/2020/05/page/2/': '/archive/2020/05', '/?m=202005': '/archive/2020/05',
      '/?s=crane+%26+quay': '/search?q=crane+%26+quay', '/search/crane/': '/search?q=crane', '/wp-sitemap-posts-post-1.xml': '/sitemap.xml',
    }
    for (const [old, ours] of Object.entries(expected)) expect([old, (await paper.get(old)).headers.get('location')]).toEqual([old, ours])
  })

  test('the names a site gave its own lists, and what all its addresses began with, are learnt from it', async () => {
    const paper = await newPaper()
    const url = 'https://bell.example'
    const content = `<p><a href="${url}/themes/harbour/">Harbour</a> and <a href="${url}/themes/ships/">ships</a>, not <a href="https://else.example/x/harbour/">that</a>.</p>`
    const items = [11, 12, 13].map((id) => ({ ...story, id, name: `story-${id}`, link: `${url}/archives/${id}`, content }))
    await bring(paper, items)
    expect(await leads(paper, '/themes/harbour/ships/')).toBe('/ships')
    expect(await leads(paper, '/archives/category/harbour/feed/')).toBe('/harbour/feed')
    expect(await leads(paper, '/archives/12')).toBe('/harbour/story-12')
    expect(await leads(paper, '/archives/12/amp')).toBe('/harbour/story-12')
    expect((await paper.get('/archives/date/2020/05/')).headers.get('location')).toBe('/archive/2020/05')
    expect(await leads(paper, '/x/harbour/')).toBe(404)
  })

  test('a site that stood in a folder is answered there, and nowhere else', async () => {
    const paper = await newPaper()
    const url = 'https://bell.example/blog'
    await bring(paper, [{ ...story, link: `${url}/2020/05/04/the-crane/` }], { ...site, url })
    expect(await leads(paper, '/blog/')).toBe('/')
    expect(await leads(paper, '/blog/category/harbour/page/2/')).toBe('/harbour')
    expect(await leads(paper, '/blog/2020/05/04/the-crane/amp/')).toBe('/harbour/the-crane')
    expect(await leads(paper, '/2020/05/')).toBe(404)
  })

  test('what no reader may open is led to by none of its forms, and hostile addresses lead to no stranger', async () => {
    const paper = await newPaper()
    await bring(paper, [story, { ...story, id: 12, name: 'secret', title: 'Secret', status: 'draft' }])
    for (const ending of ['', 'feed/', 'amp/', '2/']) expect(await leads(paper, `/2020/05/04/secret/${ending}`)).toBe(404)
    const hostile = ['//evil.example/feed/', '/%2F%2Fevil.example/page/2/', '/\\evil.example/amp', '/category/%2e%2e/feed/', '/https:/evil.example/feed/atom/', '/%00/amp', `/${'a/'.repeat(400)}feed/`, '/?tag=//evil.example', '/?cat=3%27--', '/?name=http://evil.example/', '/search/%0d%0aset-cookie:x/']
    for (const address of hostile) {
      const response = await paper.get(`https://lagoon.example${address}`)
      const location = response.headers.get('location')
      expect([address, [301, 404].includes(response.status), location === null || /^\/(?![/\\])[\x21-\x7e]*$/.test(location)]).toEqual([address, true, true])
    }
  })

  test('a paper that was never another site answers none of them', async () => {
    const paper = await newPaper()
    for (const address of ['/2020/05/', '/page/2/', '/feed/atom/', '/wp-sitemap.xml', '/index.php', '/search/x/']) expect([address, await leads(paper, address)]).toEqual([address, 404])
    expect(await leads(paper, '/?s=crane')).toBe('/')
  })
})
