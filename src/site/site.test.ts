import { parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { removeArticle } from '#blocks/articles/actions.ts'
import { htmlFaults } from '../../test/html.ts'
import { addContributor, addSection, wordsOf, writeStory } from '../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../test/paper.ts'

async function paperWithNews(paper: Paper) {
  const news = await addSection(paper, 'News')
  const ada = await addContributor(paper, 'Ada Obi')
  const { path } = await writeStory(paper, { sectionId: news.id, bylines: [{ contributorId: ada.id }] })
  return { news, ada, path }
}

const storiesOn = (html: string) => [...html.slice(html.indexOf('<main'), html.indexOf('</main>')).matchAll(/Story number (\d+)</g)].map((found) => found[1]!)
const linkOf = (rel: 'next' | 'prev', html: string) => new RegExp(`<a href="([^"]+)" rel="${rel}"`).exec(html)?.[1]

onEachDatabase('the readers’ site', (newPaper) => {
  test('a paper with nothing in it says so kindly', async () => {
    const paper = await newPaper()
    expect(await paper.read('/')).toContain('The first edition is being written')
  })

  test('every kind of page is valid HTML without attributes of style or script', async () => {
    const paper = await newPaper()
    const { path } = await paperWithNews(paper)
    for (const address of ['/', '/news', path, '/contributors/ada-obi', '/nowhere']) {
      const html = await (await paper.get(address)).text()
      expect([address, await htmlFaults(html)]).toEqual([address, []])
      expect(html).not.toMatch(/<[^>]+\s(style|on\w+)=/i)
      expect(html).not.toContain('rel="preload"')
    }
  })

  test('the security policy names the page’s own style and scripts by hash and nobody else', async () => {
    const paper = await newPaper()
    const policy = (await paper.get('/')).headers.get('content-security-policy')!
    expect(policy).toMatch(/style-src 'sha256-[^']+'(;|$)/)
    expect(policy).toMatch(/script-src 'sha256-[^']+' 'sha256-[^']+'(;|$)/)
    expect(policy).not.toContain('unsafe')
  })

  test('an unknown address is a page of our own, and no page number is absurd enough to break one', async () => {
    const paper = await newPaper()
    await paperWithNews(paper)
    const absurd = ['0', '-1', '1.5', '999999999999999999999', 'NaN', "1'", '5001', '2', '%00', '１']
    for (const address of ['/nowhere', '/news/nothing', '/a/b/c/d', ...absurd.flatMap((page) => [`/?page=${page}`, `/news?page=${page}`])]) {
      const answer = await paper.get(address)
      expect([address, answer.status]).toEqual([address, 404])
      expect(await answer.text()).toContain('There is nothing at this address')
    }
  })

  test('a query a page does not declare reaches neither it nor its address', async () => {
    const paper = await newPaper()
    const { path } = await paperWithNews(paper)
    expect((await paper.get(`${path}?fbclid=x&utm_source=y`)).status).toBe(200)
    const stray = await paper.get(`${path}?page=3`)
    expect([stray.status, stray.headers.get('location')]).toEqual([301, path])
    const kept = paper.app.cache.stats().pages
    await paper.get(`${path}?fbclid=z`)
    expect(paper.app.cache.stats().pages).toBe(kept)
  })

  test('an old number that is not public, or was never there, is not the front page', async () => {
    const paper = await newPaper()
    for (const address of ['/?p=12', '/?page_id=3', '/?p=abc']) expect((await paper.get(address)).status).toBe(404)
  })

  test('writing to an address that can only be read is refused with a sentence', async () => {
    const paper = await newPaper()
    const answer = await paper.post('/', {})
    expect([answer.status, await answer.text()]).toEqual([405, 'This address can only be read.\n'])
  })

  test('lists go on by pages that can be followed to the end and back', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    for (let n = 1; n <= 45; n++) await writeStory(paper, { sectionId: news.id, headline: `Story number ${n}` })
    const seen: string[][] = []
    let path: string | undefined = '/news'
    const way: string[] = []
    for (; path; path = linkOf('next', await paper.read(path))) {
      way.push(path)
      seen.push(storiesOn(await paper.read(path)))
    }
    expect([seen.map((page) => page.length), new Set(seen.flat()).size]).toEqual([[20, 20, 5], 45])
    expect(linkOf('prev', await paper.read(way[1]!))).toBe('/news')
    expect(storiesOn(await paper.read(linkOf('prev', await paper.read(way[2]!))!))).toEqual(seen[1])
  })

  test('a page of a list stays what it was while new stories arrive', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    for (let n = 1; n <= 30; n++) await writeStory(paper, { sectionId: news.id, headline: `Story number ${n}` })
    for (const list of ['/news', '/']) {
      const further = linkOf('next', await paper.read(list))!
      const before = storiesOn(await paper.read(further))
      paper.clock.advance(60_000)
      await writeStory(paper, { sectionId: news.id, headline: `Story number ${99 + before.length}` })
      expect([further, storiesOn(await paper.read(further))]).toEqual([further, before])
    }
  })

  test('pages of lists are also known by their number', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    for (let n = 1; n <= 23; n++) await writeStory(paper, { sectionId: news.id, headline: `Story number ${n}` })
    const both = await Promise.all(['/news', '/news?page=2'].map((path) => paper.read(path)))
    expect(new Set(both.flatMap(storiesOn)).size).toBe(23)
    for (const nonsense of ['?page=3', '?before=x', '?before=20260302T090000000Z~x', "?after='", '?before=99999999T999999999Z~00000000-0000-0000-0000-000000000000']) {
      expect([nonsense, [404, 200].includes((await paper.get(`/news${nonsense}`)).status)]).toEqual([nonsense, true])
    }
    expect((await paper.get('/news?before=20200302T090000000Z~00000000-0000-0000-0000-000000000000')).status).toBe(404)
  })

  test('the feed is well-formed, with absolute links and whole articles', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    await writeStory(paper, { sectionId: news.id, headline: 'Fish & chips <b>', body: wordsOf('Price: 5 < 6 & rising.', ']]> ends nothing') })
    const answer = await paper.get('/feed')
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    const feed = await answer.text()
    expect(feed).toContain('<link>https://lagoon.example/news/fish-chips-b</link>')
    expect(feed).not.toMatch(/(href|src)=(&#34;|")\//)
    const xml = parseDocument(feed, { xmlMode: true })
    expect(xml.children.length).toBeGreaterThan(1)
    expect(feed).toContain('&#38;amp; rising')
  })

  test('a page is remade after a change, and only then: the second reader gets the same bytes', async () => {
    const paper = await newPaper()
    const { path, news } = await paperWithNews(paper)
    const first = await paper.get(path)
    const again = await paper.get(path, { 'if-none-match': first.headers.get('etag')! })
    expect(again.status).toBe(304)
    const before = paper.app.cache.stats()
    await writeStory(paper, { sectionId: news.id, headline: 'A second story' })
    expect(paper.app.cache.stats().makes).toBe(before.makes)
    expect(await paper.read(path)).toContain('A second story')
  })
})

onEachDatabase('a withdrawn article', (newPaper) => {
  test('is gone from the sidebar of every page at once, though a sidebar may otherwise be a little old', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const sport = await addSection(paper, 'Sport')
    const { path } = await writeStory(paper, { sectionId: news.id, headline: 'The lasting story' })
    const { id } = await writeStory(paper, { sectionId: sport.id, headline: 'The libel' })
    expect(await paper.read(path)).toContain('The libel')
    await paper.change((change) => removeArticle(change, id))
    expect(paper.app.cache.ready(path)).toBeUndefined()
    expect(await paper.read(path)).not.toContain('The libel')
  })
})

onEachDatabase('addresses readers already have', (newPaper) => {
  test('the feed of a WordPress site, with its closing slash, leads to ours', async () => {
    const paper = await newPaper()
    const answer = await paper.get('/feed/')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/feed'])
  })
})
