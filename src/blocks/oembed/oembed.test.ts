import sharp from 'sharp'
import { expect, test } from 'vitest'
import { keepMedium } from '#blocks/media/actions.ts'
import { applyShows } from '#blocks/shows/actions.ts'
import { addContributor, addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { valuesIn } from '../../../test/xml.ts'

const home = 'https://lagoon.example'
const address = (url: string, more = '') => `/oembed?url=${encodeURIComponent(url)}${more}`
const ask = async (paper: Paper, url: string, more = '') => {
  const answer = await paper.get(address(url, more))
  return { status: answer.status, type: answer.headers.get('content-type'), told: answer.status === 200 && !more.includes('xml') ? await answer.json() as Record<string, unknown> : {} }
}

async function pictured(paper: Paper) {
  const news = await addSection(paper, 'News')
  const [ada, musa] = [await addContributor(paper, 'Ada Obi'), await addContributor(paper, 'Bala Musa')]
  const medium = await keepMedium(paper.app, { bytes: await sharp({ create: { width: 1600, height: 800, channels: 3, background: '#048' } }).png().toBuffer(), name: 'a.png' })
  return writeStory(paper, {
    headline: 'Rain & <script>alert(1)</script> “wind”', slug: 'خبر', standfirst: '"><img onerror=alert(1)>', sectionId: news.id,
    bylines: [{ contributorId: ada.id }, { contributorId: musa.id }], lead: { mediumId: medium.id },
  })
}

onEachDatabase('oembed', (newPaper) => {
  test('another site shows an article by its headline, standfirst, authors and picture, and can take no harm by it', async () => {
    const paper = await newPaper()
    await pictured(paper)
    const url = `${home}/news/${encodeURIComponent('خبر')}`
    const { status, type, told } = await ask(paper, url)
    expect([status, type]).toEqual([200, 'application/json'])
    expect(told).toMatchObject({
      version: '1.0', type: 'rich', title: 'Rain & <script>alert(1)</script> “wind”', author_name: 'Ada Obi, Bala Musa', author_url: `${home}/contributors/ada-obi`,
      provider_name: 'The Lagoon Post', provider_url: `${home}/`, thumbnail_width: 1200, thumbnail_height: 600, width: 600, height: 200,
    })
    expect(told.html).toBe(`<blockquote cite="${url}"><p><a href="${url}">Rain &#38; &#60;script&#62;alert(1)&#60;/script&#62; “wind”</a></p>` +
      '<p>&#34;&#62;&#60;img onerror=alert(1)&#62;</p><p>— The Lagoon Post</p></blockquote>')
    expect((await paper.get(String(told.thumbnail_url).replace(home, ''))).status).toBe(200)
  })

  test('a page says in its head where this is asked, and the same is told as XML', async () => {
    const paper = await newPaper()
    const { path } = await pictured(paper)
    const [, href] = /type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(await paper.read(encodeURI(path)))!
    const asked = href!.replaceAll('&amp;', '&').replace(home, '')
    const json = await (await paper.get(asked)).json() as Record<string, unknown>
    const xml = await paper.get(`${asked}&format=xml`)
    expect(xml.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    const text = await xml.text()
    for (const [name, value] of Object.entries(json)) expect(valuesIn(text, `/oembed/${name}`)).toEqual([String(value)])
  })

  test('who has little room gets a smaller picture, or none', async () => {
    const paper = await newPaper()
    await pictured(paper)
    const url = `${home}/news/خبر`
    expect((await ask(paper, url, '&maxwidth=500')).told).toMatchObject({ width: 500, thumbnail_width: 480, thumbnail_height: 240 })
    expect((await ask(paper, url, '&maxheight=170&maxwidth=9000')).told).toMatchObject({ width: 600, height: 170, thumbnail_width: 320, thumbnail_height: 160 })
    const tiny = (await ask(paper, url, '&maxwidth=20')).told
    expect([tiny.width, tiny.thumbnail_url]).toEqual([20, undefined])
    for (const odd of ['-1', '0', 'x', '1e99', '', '1.5']) expect((await ask(paper, url, `&maxwidth=${odd}`)).told).toMatchObject({ width: 600, thumbnail_width: 1200 })
  })

  test('an episode is shown on its day, and at an earlier address an article still is', async () => {
    const paper = await newPaper()
    const story = await pictured(paper)
    const sport = await addSection(paper, 'Sport')
    await writeStory(paper, { headline: 'Moved', slug: 'moved', sectionId: sport.id }, story.id)
    expect((await ask(paper, `${home}/news/خبر?utm_source=x#top`)).told.html).toContain(`href="${home}/sport/moved"`)
    await paper.change((change) => applyShows(change, [{ name: 'Talk', description: 'One guest.', episodes: [
      { title: 'Today', url: 'https://v.example/1', publishedAt: '2026-03-02' }, { title: 'Tomorrow', url: 'https://v.example/2', publishedAt: '2026-03-03', description: 'x'.repeat(900) },
    ] }]))
    expect((await ask(paper, `${home}/shows/talk/today`)).told).toMatchObject({ title: 'Talk: Today', html: expect.stringContaining('One guest.') as string })
    expect((await ask(paper, `${home}/shows/talk/tomorrow`)).status).toBe(404)
    paper.clock.advance(86_400_000)
    expect(String((await ask(paper, `${home}/shows/talk/tomorrow`)).told.html).length).toBeLessThan(600)
    expect(await paper.read('/shows/talk/today')).toContain('application/json+oembed')
  })

  test('what is not ours, not there or not for everybody is not found', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    await writeStory(paper, { slug: 'draft', sectionId: news.id, state: 'draft' })
    await writeStory(paper, { slug: 'locked', sectionId: news.id, isLocked: true })
    await writeStory(paper, { slug: 'open', sectionId: news.id })
    const none = [
      `${home}/news/draft`, `${home}/news/locked`, `${home}/news`, `${home}/`, home, `${home}/nowhere`, 'https://stranger.example/news/open', 'https://lagoon.example.stranger.example/news/open',
      'https://a:b@lagoon.example/news/open', 'ftp://lagoon.example/news/open', 'javascript:alert(1)', '/news/open', '//lagoon.example/news/open', 'x', `${home}/news/%00open`, `${home}/news/%ff`, `${home}/${'a'.repeat(3900)}`,
    ]
    for (const url of none) expect([url, (await ask(paper, url)).status]).toEqual([url, 404])
    expect((await ask(paper, `${home}/news/open`)).status).toBe(200)
  })

  test('a question that makes no sense is refused with a sentence', async () => {
    const paper = await newPaper()
    for (const question of ['/oembed', '/oembed?url=', `/oembed?url=${'a'.repeat(4001)}`]) expect([question, (await paper.get(question)).status]).toEqual([question, 400])
    const other = await paper.get(address(`${home}/news/open`, '&format=yaml'))
    expect([other.status, await other.text()]).toEqual([501, 'This is told as json or xml only.'])
  })
})
