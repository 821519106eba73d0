import { expect, test } from 'vitest'
import { saveTopic } from '#blocks/topics/actions.ts'
import { removeArticle } from '#blocks/articles/actions.ts'
import { correct } from '#blocks/corrections/actions.ts'
import { addContributor, addSection, wordsOf, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { valuesIn } from '../../../test/xml.ts'

const endings = ['', '.atom', '.json'] as const
const types = { '': 'application/rss+xml; charset=utf-8', '.atom': 'application/atom+xml; charset=utf-8', '.json': 'application/feed+json' }

interface JsonFeed {
  title: string
  feed_url: string
  items: { id: string; url: string; title: string; content_html: string; date_published: string; date_modified: string; authors?: { name: string }[]; tags?: string[]; language: string }[]
}
const jsonOf = async (paper: Paper, path: string) => JSON.parse(await paper.read(path)) as JsonFeed

/** What each of the three forms says of the newest articles' titles. */
async function titlesAt(paper: Paper, path: string): Promise<string[][]> {
  const json = await jsonOf(paper, `${path}/feed.json`)
  return [
    valuesIn(await paper.read(`${path}/feed`), '/rss/channel/item/title'),
    valuesIn(await paper.read(`${path}/feed.atom`), '/a:feed/a:entry/a:title'),
    json.items.map(({ title }) => title),
  ]
}

async function smallPaper(paper: Paper) {
  const news = await addSection(paper, 'News')
  const city = await addSection(paper, 'City', news.id)
  const sport = await addSection(paper, 'Sport')
  const ada = await addContributor(paper, 'Ada Obi')
  const musa = await addContributor(paper, 'Bala Musa')
  const topicId = paper.app.newId()
  await paper.change((change) => saveTopic(change, topicId, { slug: 'lagoon', name: 'Lagoon' }))
  const bylines = [{ contributorId: ada.id, role: '' }, { contributorId: musa.id, role: 'Photographs' }]
  const ferry = await writeStory(paper, { headline: 'The ferry sails', sectionId: city.id, bylines, topicIds: [topicId], body: wordsOf('It sailed.', 'All saw it.'), publishedAt: '2026-03-01T08:00:00.000Z', updatedAt: '2026-03-01T10:00:00.000Z', language: 'yo' })
  const match = await writeStory(paper, { headline: 'The match is drawn', sectionId: sport.id, bylines: [{ contributorId: musa.id }], publishedAt: '2026-03-01T09:00:00.000Z', updatedAt: '2026-03-01T09:00:00.000Z' })
  return { news, city, sport, ferry, match }
}

onEachDatabase('feeds', (newPaper) => {
  test('the paper, each section with those below it, each contributor and each topic have their feeds in all three forms', async () => {
    const paper = await newPaper()
    await smallPaper(paper)
    const [ferry, match] = ['The ferry sails', 'The match is drawn']
    const expected = {
      '': [match, ferry], '/news': [ferry], '/city': [ferry], '/sport': [match],
      '/contributors/ada-obi': [ferry], '/contributors/bala-musa': [match, ferry], '/topics/lagoon': [ferry],
    }
    for (const [path, titles] of Object.entries(expected)) {
      expect([path, await titlesAt(paper, path)]).toEqual([path, [titles, titles, titles]])
      for (const ending of endings) {
        const answer = await paper.get(`${path}/feed${ending}`)
        expect([answer.headers.get('content-type'), answer.headers.get('link')]).toEqual([types[ending], `<https://lagoon.example${path}/feed${ending}>; rel="self"`])
      }
    }
  })

  test('every form tells all authors, when it was published and last changed, what it is about, its language and the whole text', async () => {
    const paper = await newPaper()
    const { ferry } = await smallPaper(paper)
    const url = 'https://lagoon.example/city/the-ferry-sails'
    const html = '<p>It sailed.</p><p>All saw it.</p>'
    const rss = await paper.read('/news/feed')
    const item = (name: string) => valuesIn(rss, `/rss/channel/item/${name}`)
    expect(await item('guid')).toEqual([ferry.id])
    expect(await item('link')).toEqual([url])
    expect(await item('dc:creator')).toEqual(['Ada Obi', 'Bala Musa'])
    expect(await item('category')).toEqual(['City', 'Lagoon'])
    expect(await item('pubDate')).toEqual(['Sun, 01 Mar 2026 08:00:00 GMT'])
    expect(await item('atom:updated')).toEqual(['2026-03-01T10:00:00.000Z'])
    expect(await item('dc:language')).toEqual(['yo'])
    expect(await item('content:encoded')).toEqual([html])
    const atom = await paper.read('/news/feed.atom')
    const entry = (name: string) => valuesIn(atom, `/a:feed/a:entry/${name}`)
    expect(await entry('a:id')).toEqual([`urn:uuid:${ferry.id}`])
    expect(await entry('a:author/a:name')).toEqual(['Ada Obi', 'Bala Musa'])
    expect(await entry('a:author/a:uri')).toEqual(['https://lagoon.example/contributors/ada-obi', 'https://lagoon.example/contributors/bala-musa'])
    expect(await entry('a:category/@term')).toEqual(['City', 'Lagoon'])
    expect([...(await entry('a:published')), ...(await entry('a:updated'))]).toEqual(['2026-03-01T08:00:00.000Z', '2026-03-01T10:00:00.000Z'])
    expect([...(await entry('@xml:lang')), ...(await entry('a:content'))]).toEqual(['yo', html])
    const [json] = (await jsonOf(paper, '/news/feed.json')).items
    expect(json).toMatchObject({
      id: ferry.id, url, content_html: html, date_published: '2026-03-01T08:00:00.000Z', date_modified: '2026-03-01T10:00:00.000Z',
      authors: [{ name: 'Ada Obi' }, { name: 'Bala Musa' }], tags: ['City', 'Lagoon'], language: 'yo',
    })
  })

  test('a page offers its own feeds and the paper’s in its head', async () => {
    const paper = await newPaper()
    const { news } = await smallPaper(paper)
    const offered = (page: string) => [...page.matchAll(/<link rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)"/g)].map((match) => match.slice(1))
    const ofPaper = [
      ['application/rss+xml', 'The Lagoon Post', '/feed'],
      ['application/atom+xml', 'The Lagoon Post (Atom)', '/feed.atom'],
      ['application/feed+json', 'The Lagoon Post (JSON)', '/feed.json'],
    ]
    expect(offered(await paper.read('/'))).toEqual(ofPaper)
    expect(news.slug).toBe('news')
    for (const path of ['/news', '/topics/lagoon', '/contributors/ada-obi']) {
      const hrefs = offered(await paper.read(path)).map(([, , href]) => href)
      expect(hrefs).toEqual([`${path}/feed`, `${path}/feed.atom`, `${path}/feed.json`, '/feed', '/feed.atom', '/feed.json'])
      for (const href of hrefs) expect([href, (await paper.get(href!)).status]).toEqual([href, 200])
    }
  })

  test('an article keeps its id in every feed though headline and address change, and leaves them when it is taken away', async () => {
    const paper = await newPaper()
    const { ferry, sport } = await smallPaper(paper)
    await writeStory(paper, { headline: 'The ferry sank', slug: 'the-ferry-sank', sectionId: sport.id, publishedAt: '2026-03-01T08:00:00.000Z' }, ferry.id)
    expect(valuesIn(await paper.read('/sport/feed'), '/rss/channel/item[2]/guid')).toEqual([ferry.id])
    expect((await jsonOf(paper, '/sport/feed.json')).items[1]).toMatchObject({ id: ferry.id, url: 'https://lagoon.example/sport/the-ferry-sank' })
    expect(await titlesAt(paper, '/news')).toEqual([[], [], []])
    await paper.change((change) => removeArticle(change, ferry.id))
    expect(await titlesAt(paper, '')).toEqual([['The match is drawn'], ['The match is drawn'], ['The match is drawn']])
  })

  test('a feed below a thing that moved answers 301, as does one with a slash too many; below nothing there is none', async () => {
    const paper = await newPaper()
    await smallPaper(paper)
    const topic = await paper.app.db.selectFrom('topics').select('id').executeTakeFirstOrThrow()
    await paper.change((change) => saveTopic(change, topic.id, { slug: 'the-water', name: 'Lagoon' }))
    const moves = { '/topics/lagoon/feed.atom': '/topics/the-water/feed.atom', '/news/feed/': '/news/feed', '/feed/': '/feed', '/contributors/ada-obi/feed.json/': '/contributors/ada-obi/feed.json' }
    for (const [from, to] of Object.entries(moves)) {
      const answer = await paper.get(from)
      expect([from, answer.status, answer.headers.get('location')]).toEqual([from, 301, to])
    }
    for (const path of ['/nowhere/feed', '/city/the-ferry-sails/feed.atom', '/news/feed.xml', '/topics/feed', '/contributors/nobody/feed.json', '/news/feed/feed']) {
      expect([path, (await paper.get(path)).status]).toEqual([path, 404])
    }
  })

  test('an article called “Feed” does not stand in the way of its section’s feed', async () => {
    const paper = await newPaper()
    const { news } = await smallPaper(paper)
    const story = await writeStory(paper, { headline: 'Feed', sectionId: news.id })
    expect(story.path).toBe('/news/feed-2')
    expect((await paper.get('/news/feed')).headers.get('content-type')).toBe(types[''])
    expect(await paper.read('/news/feed-2')).toContain('<h1')
  })

  test('hostile words cannot break a feed, and arrive as they were written', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News & <b>"views"</b> ]]>')
    const words = 'A ]]> of <script>alert(1)</script> & "more" \u0001\u000b\u001f\ufffe 🥁 שלום مرحبا &amp; &#0;'
    const shown = words.replace(/[\u0001\u000b\u001f\ufffe]/g, '')
    await writeStory(paper, { headline: words, standfirst: words, slug: 'x', sectionId: news.id, body: wordsOf(words) })
    expect(await titlesAt(paper, '')).toEqual([[shown], [shown], [words]])
    const escaped = (await jsonOf(paper, '/feed.json')).items[0]!.content_html
    expect(escaped).not.toContain('<script')
    const inside = [valuesIn(await paper.read('/feed'), '//item/content:encoded'), valuesIn(await paper.read('/feed.atom'), '//a:entry/a:content')]
    const clean = escaped.replace(/[\u0001\u000b\u001f\ufffe]/g, '')
    expect(inside).toEqual([[clean], [clean]])
  })

  test('a correction stands under the text in every feed, and the article counts as updated', async () => {
    const paper = await newPaper()
    const { ferry } = await smallPaper(paper)
    await jsonOf(paper, '/news/feed.json')
    await paper.change((change) => correct(change, ferry.id, { sentence: 'It sailed at <nine>, not at ten.' }))
    const words = '<p>All saw it.</p><h2>Correction</h2><p>2 March 2026: It sailed at &#60;nine&#62;, not at ten.</p>'
    expect((await jsonOf(paper, '/news/feed.json')).items[0]).toMatchObject({ content_html: `<p>It sailed.</p>${words}`, date_modified: '2026-03-02T09:00:00.000Z' })
    expect(valuesIn(await paper.read('/topics/lagoon/feed.atom'), '//a:entry/a:updated')).toEqual(['2026-03-02T09:00:00.000Z'])
  })

  test('a feed nobody changed is not sent again', async () => {
    const paper = await newPaper()
    const { sport } = await smallPaper(paper)
    for (const path of ['/feed', '/news/feed.atom', '/topics/lagoon/feed.json']) {
      const etag = (await paper.get(path)).headers.get('etag')!
      expect((await paper.get(path, { 'if-none-match': etag })).status).toBe(304)
      const since = (await paper.get(path)).headers.get('last-modified')!
      expect((await paper.get(path, { 'if-modified-since': since })).status).toBe(304)
    }
    const { headers } = await paper.get('/sport/feed')
    const [etag, since] = [headers.get('etag')!, headers.get('last-modified')!]
    await writeStory(paper, { headline: 'Another match', sectionId: sport.id })
    expect((await paper.get('/sport/feed', { 'if-none-match': etag })).status).toBe(200)
    expect((await paper.get('/sport/feed', { 'if-modified-since': since })).status).toBe(200)
  })
})
