import sharp from 'sharp'
import { expect, test } from 'vitest'
import { removeArticle } from '#blocks/articles/actions.ts'
import { keepMedium } from '#blocks/media/actions.ts'
import { sharedPicture } from '#blocks/media/model.ts'
import { savePage } from '#blocks/pages/actions.ts'
import { applyShows } from '#blocks/shows/actions.ts'
import { saveTopic } from '#blocks/topics/actions.ts'
import { addContributor, addSection, wordsOf, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { expectSitemap, hasSchemas } from '../../../test/schemas.ts'
import { valuesIn } from '../../../test/xml.ts'
import { leafPath, leafPattern, mediaIdsInJson } from './model.ts'
import { writeNews, writeSitemap } from './write.ts'

const home = 'https://lagoon.example'
const childrenOf = async (paper: Paper) => valuesIn(await paper.read('/sitemap.xml'), '/s:sitemapindex/s:sitemap/s:loc')
const pathsAt = async (paper: Paper, address: string) => valuesIn(await paper.read(address.replace(home, '')), '/s:urlset/s:url/s:loc').map((each) => each.replace(home, ''))

async function widePaper(paper: Paper) {
  const news = await addSection(paper, 'News')
  const ada = await addContributor(paper, 'Ada Obi')
  await addContributor(paper, 'Nobody Yet')
  const topics = { lagoon: paper.app.newId(), empty: paper.app.newId() }
  await paper.change(async (change) => {
    await saveTopic(change, topics.lagoon, { slug: 'lagoon', name: 'Lagoon' })
    await saveTopic(change, topics.empty, { slug: 'nothing-yet', name: 'Nothing yet' })
    await savePage(change, paper.app.newId(), { slug: 'about', title: 'About', body: wordsOf('Us.'), state: 'published', publishedAt: change.at })
    await savePage(change, paper.app.newId(), { slug: 'secret', title: 'Secret', body: wordsOf('Us.'), state: 'published', isLocked: true })
    await applyShows(change, [{ name: 'Talk', episodes: [
      { title: 'One', url: 'https://video.example/1', publishedAt: '2026-02-01' }, { title: 'Two', url: 'https://video.example/2', publishedAt: '2026-03-02T10:00:00Z' },
    ] }])
  })
  const story = (slug: string, publishedAt: string, more = {}) => writeStory(paper, { slug, sectionId: news.id, publishedAt, updatedAt: publishedAt, ...more })
  const [old] = [await story('old', '2025-11-30T23:59:59.999Z', { updatedAt: '2026-01-05T08:00:00.000Z' })]
  await story('new', '2026-03-01T00:00:00.000Z', { topicIds: [topics.lagoon], bylines: [{ contributorId: ada.id }] })
  await story('newest', '2026-03-02T08:00:00.000Z')
  await story('locked', '2026-03-02T08:00:00.000Z', { isLocked: true })
  await story('draft', '2026-02-02T08:00:00.000Z', { state: 'draft' })
  return { news, old }
}

onEachDatabase('sitemaps', (newPaper) => {
  test('every address a reader may open stands in exactly one sitemap below the index, and no other does', async () => {
    const paper = await newPaper()
    await widePaper(paper)
    const children = await childrenOf(paper)
    expect(children).toEqual(['sections', 'archive', 'pages', 'topics', 'contributors', 'shows', 'episodes', 'articles-2026-03', 'articles-2025-11'].map((name) => `${home}/sitemap-${name}.xml`))
    const paths = (await Promise.all(children.map((each) => pathsAt(paper, each)))).flat()
    expect(paths.toSorted()).toEqual(['/', '/about', '/archive', '/archive/2025', '/archive/2025/12', '/archive/2026', '/archive/2026/03', '/contributors/ada-obi', '/corrections', '/news', '/news/new', '/news/newest', '/news/old', '/shows/talk', '/shows/talk/one', '/topics/lagoon'])
    for (const each of paths) expect([each, (await paper.get(each)).status]).toEqual([each, 200])
  })

  test('a month tells when one of its articles last changed, and each article when it did', async () => {
    const paper = await newPaper()
    await widePaper(paper)
    const changes = valuesIn(await paper.read('/sitemap.xml'), '//s:lastmod')
    expect(changes).toEqual(['2026-03-02T08:00:00.000Z', '2026-01-05T08:00:00.000Z'])
    expect(valuesIn(await paper.read('/sitemap-articles-2025-11.xml'), '//s:lastmod')).toEqual(['2026-01-05T08:00:00.000Z'])
    expect(valuesIn(await paper.read('/sitemap-sections.xml'), '//s:lastmod')).toEqual(['2026-03-02T08:00:00.000Z', '2026-03-02T08:00:00.000Z'])
  })

  test('what is published or taken away is so in the sitemaps at once, and an episode when its day comes', async () => {
    const paper = await newPaper()
    const { news, old } = await widePaper(paper)
    await childrenOf(paper)
    await writeStory(paper, { slug: 'april', sectionId: news.id, publishedAt: '2026-04-01T00:00:00.000Z' })
    await paper.change((change) => removeArticle(change, old.id))
    const months = (await childrenOf(paper)).filter((each) => each.includes('articles'))
    expect(months).toEqual([`${home}/sitemap-articles-2026-04.xml`, `${home}/sitemap-articles-2026-03.xml`])
    expect((await paper.get('/sitemap-articles-2025-11.xml')).status).toBe(404)
    expect(await pathsAt(paper, '/sitemap-episodes.xml')).toEqual(['/shows/talk/one'])
    paper.clock.advance(3_600_000)
    expect((await pathsAt(paper, '/sitemap-episodes.xml')).toSorted()).toEqual(['/shows/talk/one', '/shows/talk/two'])
  })

  test('the pictures of an article stand with it, lead first, each once', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const [lagoon, market] = await Promise.all(['#048', '#840'].map(async (background) =>
      keepMedium(paper.app, { bytes: await sharp({ create: { width: 60, height: 40, channels: 3, background } }).png().toBuffer(), name: 'a.png' })))
    const image = (mediaId: string) => ({ type: 'image', attrs: { mediaId } })
    const body = { type: 'doc' as const, content: [image(market!.id), image(lagoon!.id), { type: 'paragraph', content: [{ type: 'text', text: '"mediaId":"no-such"' }] }] }
    await writeStory(paper, { slug: 'seen', sectionId: news.id, body, lead: { mediumId: lagoon!.id } })
    const expected = [lagoon!, market!].map((medium) => home + sharedPicture(medium)!.path)
    const sitemap = await paper.read('/sitemap-articles-2026-03.xml')
    expect(valuesIn(sitemap, '//image:image/image:loc')).toEqual(expected)
    if (hasSchemas) expectSitemap(sitemap)
  })

  test('the news sitemap tells the last two days with the paper’s name and each article’s language, and forgets by itself', async () => {
    const paper = await newPaper({ name: 'Èkó & “Lagoon”' })
    const news = await addSection(paper, 'News')
    await writeStory(paper, { slug: 'a', headline: 'Rain & <wind>', sectionId: news.id, publishedAt: '2026-02-28T09:00:00.000Z', language: 'pcm-NG' })
    await writeStory(paper, { slug: 'b', headline: 'Older', sectionId: news.id, publishedAt: '2026-02-28T08:59:59.999Z' })
    const sitemap = await paper.read('/news-sitemap.xml')
    const at = (name: string) => valuesIn(sitemap, `/s:urlset/s:url/news:news/${name}`)
    expect([at('news:title'), at('news:publication/news:name'), at('news:publication/news:language'), at('news:publication_date')])
      .toEqual([['Rain & <wind>'], ['Èkó & “Lagoon”'], ['pcm'], ['2026-02-28T09:00:00.000Z']])
    if (hasSchemas) expectSitemap(sitemap)
    paper.clock.advance(1000)
    expect(await pathsAt(paper, '/news-sitemap.xml')).toEqual(['/'])
    if (hasSchemas) expectSitemap(await paper.read('/news-sitemap.xml'))
  })

  test('there is no sitemap of what there is nothing of', async () => {
    const paper = await newPaper()
    for (const name of ['articles-2026-03', 'articles-2026-13', 'pages', 'topics-2', 'sections-2', 'articles', 'users', 'articles-2026-03-0']) {
      expect([name, (await paper.get(`/sitemap-${name}.xml`)).status]).toEqual([name, 404])
    }
    expect((await paper.get('/sitemap-sections-1.xml')).headers.get('location')).toBe('/sitemap-sections.xml')
    expect(await childrenOf(paper)).toEqual([`${home}/sitemap-sections.xml`])
  })
})

test('an address of a sitemap is read as it is written', () => {
  for (const leaf of [{ kind: 'articles', month: '2026-03', part: 1 }, { kind: 'articles', month: '2026-03', part: 12 }, { kind: 'topics', part: 2 }] as const) {
    const { month, kind, part } = leafPattern.exec(leafPath(leaf))!.groups!
    expect({ kind: month ? 'articles' : kind, month, part: Number(part ?? 1) }).toEqual({ month: undefined, ...leaf })
  }
})

test('media are found in a body’s JSON, but not what only looks like them in its words', () => {
  const json = JSON.stringify({ content: [{ attrs: { mediaId: 'a', posterId: 'p' } }, { text: '"mediaId":"b"' }, { attrs: { mediaId: '' } }, { attrs: { mediaId: 'c' } }] })
  expect(mediaIdsInJson(json)).toEqual(['a', 'c'])
})

test.skipIf(!hasSchemas)('the schema finds a sitemap good with hostile addresses, and refuses what is none (skipped where the corpora are absent)', () => {
  const entries = [{ path: '/news/a & b"<\u0001مرحبا', changedAt: '2026-03-01T00:00:00.000Z', pictures: ['/media/a-1.jpg'] }, { path: '/', changedAt: undefined, pictures: [] }]
  const good = writeSitemap(home, entries)
  expectSitemap(good)
  expectSitemap(writeNews(home, 'Paper ]]>', [{ path: '/a', title: '\u000b<b>', language: 'zh-TW', publishedAt: '2026-03-01T00:00:00.000Z', picture: '/media/a-1.jpg' }]))
  for (const bad of [good.replace('2026-03-01T', 'yesterday '), good.replaceAll('loc>', 'link>'), good.replace('<url>', '<url><priority>2</priority>')]) {
    expect(() => expectSitemap(bad)).toThrow()
  }
})
