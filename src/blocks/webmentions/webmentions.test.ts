import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeArticle } from '#blocks/articles/actions.ts'
import { addSection, wordsOf, writeStory } from '../../../test/newsroom.ts'
import { type NewPaper, onEachDatabase, type Paper } from '../../../test/paper.ts'
import { setMentionState } from './actions.ts'
import { endpointOf } from './links.ts'
import { listMentions } from './store.ts'

/** Another site: its pages by path, and what is posted to it. */
let pages: Record<string, { status?: number; html?: string; link?: string }> = {}
let told: Record<string, string>[] = []
const server = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk: Buffer) => (text += chunk.toString()))
  request.on('end', () => {
    if (request.method === 'POST') told.push(Object.fromEntries(new URLSearchParams(text)))
    const { status = 200, html = '', link } = pages[request.url ?? ''] ?? { status: request.method === 'POST' ? 202 : 404 }
    response.writeHead(status, { 'content-type': 'text/html', ...(link && { link }) }).end(html)
  })
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => void server.close())
const elsewhere = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const target = 'https://lagoon.example/news/the-bridge-is-open'
const speaking = `<title>A blog on\n bridges</title><p>See <a href="${target}/#x">this</a>`

async function bridgePaper(newPaper: NewPaper) {
  const paper = await newPaper({ environment: { TRUSTED_ORIGINS: elsewhere() } })
  const { id: sectionId } = await addSection(paper, 'News')
  pages = { '/blog': { html: speaking } }
  told = []
  return { paper, sectionId, article: await writeStory(paper, { sectionId, slug: 'the-bridge-is-open' }) }
}
const send = (paper: Paper, path = '/blog', to = target) => paper.post('/webmention', { source: elsewhere() + path, target: to })
const held = async (paper: Paper) => (await listMentions(paper.app.db, 'held')).map(({ title, source }) => [title, source.replace(elsewhere(), '')])

describe('the place for webmentions', () => {
  const url = 'https://else.example/post/1'
  test('is found in the Link header, then in the first link or anchor, wherever it is and however it is written', () => {
    const at = (link: string | undefined, html = '') => endpointOf({ link, html, url })
    expect(at('</a>; rel="other", </wm?x=1>; rel="webmention somethingelse"')).toBe('https://else.example/wm?x=1')
    expect(at('<wm>; rel=webmention')).toBe('https://else.example/post/wm')
    expect(at(undefined, '<!-- <a rel=webmention href=/no></a> --><a href="/not" rel="not-webmention"></a><a rel="webmention">no</a><a REL="Webmention" href="">here</a>')).toBe(url)
    expect(at(undefined, '&lt;link rel="webmention" href="/no"&gt;<link rel="webmention" href="https://wm.example/"><a rel="webmention" href="/second">')).toBe('https://wm.example/')
    expect(at(undefined, '<p>nothing</p>')).toBeUndefined()
  })
})

onEachDatabase('webmentions', (newPaper) => {
  test('an article says where it takes them; one that speaks of it stands under it once a moderator says so', async () => {
    const { paper } = await bridgePaper(newPaper)
    const answer = await paper.get('/news/the-bridge-is-open')
    expect(answer.headers.get('link')).toContain('</webmention>; rel="webmention"')
    expect((await send(paper)).status).toBe(202)
    expect(await held(paper)).toEqual([])
    await paper.jobs.runDue()
    expect(await held(paper)).toEqual([['A blog on bridges', '/blog']])
    expect(await paper.read('/news/the-bridge-is-open')).not.toContain('Mentioned elsewhere')
    const [mention] = await listMentions(paper.app.db, 'held')
    const { id } = mention!
    await setMentionState(paper.app, id, 'shown')
    expect(await paper.read('/news/the-bridge-is-open')).toContain(`<a href="${elsewhere()}/blog" rel="nofollow ugc"><bdi>A blog on bridges</bdi></a>`)
    await setMentionState(paper.app, id, 'spam')
    expect(await paper.read('/news/the-bridge-is-open')).not.toContain('A blog on bridges')
  })

  test('a page that does not lead there, is gone, or is none is not kept', async () => {
    const { paper } = await bridgePaper(newPaper)
    pages['/liar'] = { html: `<p>${target}</p><!-- <a href="${target}"> --><a href="${target}-2">no</a>` }
    for (const path of ['/liar', '/nowhere']) expect((await send(paper, path)).status).toBe(202)
    await paper.jobs.runDue()
    expect(await paper.app.db.selectFrom('webmentions').selectAll().execute()).toEqual([])
  })

  test('sent again it is looked at again: a new title is shown, a page that is gone goes', async () => {
    const { paper } = await bridgePaper(newPaper)
    await send(paper)
    await paper.jobs.runDue()
    const [mention] = await listMentions(paper.app.db, 'held')
    await setMentionState(paper.app, mention!.id, 'shown')
    pages['/blog'] = { html: speaking.replace('A blog', 'Another blog') }
    await send(paper)
    await paper.jobs.runDue()
    expect(await paper.read('/news/the-bridge-is-open')).toContain('Another blog on bridges')
    pages['/blog'] = { status: 410 }
    await send(paper)
    await paper.jobs.runDue()
    expect(await paper.read('/news/the-bridge-is-open')).not.toContain('blog on bridges')
  })

  test('what makes no sense, leads to no article, or would have the paper call its own house is refused with a sentence', async () => {
    const { paper } = await bridgePaper(newPaper)
    const post = (source: string, to: string) => paper.post('/webmention', { source, target: to })
    for (const [source, to] of [
      ['', target], ['javascript:alert(1)', target], ['https://a:b@else.example/', target], [`${elsewhere()}/blog`, 'https://other.example/x'],
      [`${elsewhere()}/blog`, 'https://lagoon.example/news/nothing'], ['https://lagoon.example/news/other', target], [`${elsewhere()}/blog`, 'https://lagoon.example/'],
    ] as const) expect([source, to, (await post(source, to)).status]).toEqual([source, to, 400])
    await post('http://169.254.169.254/latest/meta-data', target)
    await paper.jobs.runDue()
    expect(await held(paper)).toEqual([])
  })

  test('hostile titles and addresses are words', async () => {
    const { paper } = await bridgePaper(newPaper)
    pages['/evil'] = { html: `<title>&lt;img src=x onerror=alert(1)&gt;\u202e</title><a href="${target}">x</a>` }
    await send(paper, '/evil')
    await paper.jobs.runDue()
    const [mention] = await listMentions(paper.app.db, 'held')
    await setMentionState(paper.app, mention!.id, 'shown')
    const page = await paper.read('/news/the-bridge-is-open')
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toContain('\u202e')
  })

  test('those an article speaks of are told once for each version, and again when it goes', async () => {
    const { paper, sectionId } = await bridgePaper(newPaper)
    pages['/their-page'] = { link: '</take>; rel="webmention"' }
    pages['/take'] = { status: 202 }
    const marks = [{ type: 'link', attrs: { href: `${elsewhere()}/their-page` } }, { type: 'link', attrs: { href: 'https://lagoon.example/news' } }]
    const body = { type: 'doc' as const, content: marks.map((mark) => ({ type: 'paragraph', content: [{ type: 'text', text: 'there', marks: [mark] }] })) }
    const story = { sectionId, slug: 'answer', headline: 'An answer', body }
    const { id } = await writeStory(paper, story)
    const later = async () => {
      paper.clock.advance(11_000)
      await paper.jobs.runDue()
      return told.splice(0)
    }
    const notice = { source: 'https://lagoon.example/news/answer', target: `${elsewhere()}/their-page` }
    expect(await later()).toEqual([notice])
    expect(await later()).toEqual([])
    await writeStory(paper, { ...story, body: wordsOf('Nothing more.') }, id)
    expect(await later()).toEqual([notice])
    expect(await later()).toEqual([])
    await writeStory(paper, { ...story, slug: 'old', publishedAt: '2019-03-01T09:00:00.000Z' })
    expect(await later()).toEqual([])
    await writeStory(paper, story, id)
    await later()
    await paper.change((change) => removeArticle(change, id))
    await later()
  })

  test('of a page that cannot be reached nobody is alarmed: it is tried some more and forgotten', async () => {
    const { paper } = await bridgePaper(newPaper)
    expect((await paper.post('/webmention', { source: 'http://127.0.0.1:1/x', target })).status).toBe(202)
    for (let hour = 0; hour < 6; hour++) {
      await paper.jobs.runDue()
      paper.clock.advance(3_600_000)
    }
    expect(await paper.app.db.selectFrom('jobs').select('id').where('kind', '=', 'webmentions.verify').execute()).toEqual([])
    expect(await paper.app.db.selectFrom('webmentions').selectAll().execute()).toEqual([])
  })
})
