import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeArticle } from '#blocks/articles/actions.ts'
import { setPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { applyShows } from '#blocks/shows/actions.ts'
import { transact } from '#kernel/transact.ts'
import { openOgene } from '../../open.ts'
import { addContributor, addSection, writeStory } from '../../../test/newsroom.ts'
import { type NewPaper, onEachDatabase, type Paper } from '../../../test/paper.ts'
import { valuesIn } from '../../../test/xml.ts'

/** A hub that writes down what it is told. */
let told: { method: string; type: string; form: URLSearchParams }[] = []
let reply = 204
const server = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk: Buffer) => (text += chunk.toString()))
  request.on('end', () => {
    told.push({ method: request.method!, type: request.headers['content-type']!, form: new URLSearchParams(text) })
    response.writeHead(reply).end()
  })
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => void server.close())
const hubUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hub`

async function paperWithHub(newPaper: NewPaper, { hubs = [hubUrl()], trusted }: { hubs?: string[]; trusted?: string } = {}) {
  const paper = await newPaper({ environment: { TRUSTED_ORIGINS: trusted ?? hubs.join() } })
  await paper.change((change) => setPublication(change, PublicationSettings.parse({ name: 'The Lagoon Post', url: 'https://lagoon.example', hubs })))
  told = []
  reply = 204
  return paper
}
async function hearAfter(paper: Paper, seconds: number) {
  paper.clock.advance(seconds * 1000)
  await paper.jobs.runDue()
  const heard = told.map(({ form }) => form.getAll('hub.url').map((each) => each.replace('https://lagoon.example', '')))
  told = []
  return heard
}
const feeds = (...paths: string[]) => paths.flatMap((path) => ['', '.atom', '.json'].map((ending) => `${path}/feed${ending}`))

onEachDatabase('hubs', (newPaper) => {
  test('a hub is told once of all that was published together: every feed that changed, in every form', async () => {
    const paper = await paperWithHub(newPaper)
    const news = await addSection(paper, 'News')
    const city = await addSection(paper, 'City', news.id)
    const ada = await addContributor(paper, 'Ada Obi')
    await writeStory(paper, { headline: 'One', sectionId: city.id, bylines: [{ contributorId: ada.id }] })
    paper.clock.advance(5000)
    await writeStory(paper, { headline: 'Two', sectionId: news.id })
    expect(await hearAfter(paper, 9)).toEqual([])
    paper.clock.advance(1000)
    await paper.jobs.runDue()
    expect(told.map(({ method, type, form }) => [method, type, form.get('hub.mode')])).toEqual([['POST', 'application/x-www-form-urlencoded', 'publish']])
    const [heard] = await hearAfter(paper, 0)
    expect(heard?.toSorted()).toEqual(feeds('', '/news', '/city', '/contributors/ada-obi').toSorted())
    expect(await hearAfter(paper, 3600)).toEqual([])
  })

  test('what is told of stands there: a follower who reads at once finds the news', async () => {
    const paper = await paperWithHub(newPaper)
    const news = await addSection(paper, 'News')
    await writeStory(paper, { headline: 'One', sectionId: news.id })
    const [heard] = await hearAfter(paper, 10)
    for (const address of heard!) {
      const answer = await paper.get(address)
      expect(answer.headers.get('link')).toBe(`<${hubUrl()}>; rel="hub", <https://lagoon.example${address}>; rel="self"`)
      expect(await answer.text()).toContain('One')
    }
    expect(valuesIn(await paper.read('/feed'), '//atom:link[@rel="hub"]/@href')).toEqual([hubUrl()])
    expect(valuesIn(await paper.read('/feed.atom'), '//a:link[@rel="hub"]/@href')).toEqual([hubUrl()])
  })

  test('a draft, a change to one, and the paper’s past are told to nobody; a withdrawal is', async () => {
    const paper = await paperWithHub(newPaper)
    const news = await addSection(paper, 'News')
    await writeStory(paper, { headline: 'Draft', sectionId: news.id, state: 'draft' })
    await writeStory(paper, { headline: 'Long ago', sectionId: news.id, publishedAt: '2019-03-01T09:00:00.000Z' })
    expect(await hearAfter(paper, 60)).toEqual([])
    const { id } = await writeStory(paper, { headline: 'One', sectionId: news.id })
    expect(await hearAfter(paper, 60)).toHaveLength(1)
    await paper.change((change) => removeArticle(change, id))
    expect((await hearAfter(paper, 60)).map((each) => each.toSorted())).toEqual([feeds('', '/news').toSorted()])
  })

  test('a scheduled article is told when it appears, and an episode on its day', async () => {
    const paper = await paperWithHub(newPaper)
    const news = await addSection(paper, 'News')
    await writeStory(paper, { headline: 'Tomorrow', sectionId: news.id, state: 'scheduled', publishedAt: '2026-03-03T09:00:00.000Z' })
    await paper.change((change) => applyShows(change, [{ name: 'Talk', episodes: [{ title: 'Later', publishedAt: '2026-03-04T09:00:00Z', url: 'https://v.example/1' }] }]))
    expect(await hearAfter(paper, 3600)).toEqual([])
    expect(await hearAfter(paper, 86_400)).toEqual([])
    expect(await hearAfter(paper, 10)).toEqual([feeds('', '/news')])
    expect(await hearAfter(paper, 86_400)).toEqual([['/shows/talk/feed']])
  })

  test('a hub that is down is told later, and another one meanwhile is not told twice', async () => {
    const hubs = [hubUrl(), 'http://127.0.0.1:1/dead']
    const paper = await paperWithHub(newPaper, { hubs })
    const news = await addSection(paper, 'News')
    await writeStory(paper, { headline: 'One', sectionId: news.id })
    reply = 503
    expect(await hearAfter(paper, 10)).toHaveLength(1)
    reply = 202
    expect(await hearAfter(paper, 10)).toHaveLength(1)
    expect(await hearAfter(paper, 3600)).toEqual([])
    expect(await paper.app.db.selectFrom('hubPings').select('hub').distinct().execute()).toEqual([{ hub: 'http://127.0.0.1:1/dead' }])
  })

  test('what a command brings is written down for the server to tell', async () => {
    const paper = await newPaper()
    const { app, close } = await openOgene({ ...paper.app.config, databaseUrl: 'url' in paper.where ? paper.where.url : undefined })
    await transact(app, (change) => setPublication(change, PublicationSettings.parse({ name: 'The Lagoon Post', hubs: [hubUrl()] })))
    await transact(app, (change) => applyShows(change, [{ name: 'Talk', episodes: [{ title: 'Now', publishedAt: '2026-03-01', url: 'https://v.example/1' }] }]))
    const written = await app.db.selectFrom('hubPings').select(['hub', 'feed']).execute()
    await close()
    expect(written).toEqual([{ hub: hubUrl(), feed: expect.stringMatching(/^show:/) as string }])
  })

  test('a hub on a private network is not reached unless the operator named it', async () => {
    const paper = await paperWithHub(newPaper, { trusted: '' })
    await writeStory(paper, { headline: 'One', sectionId: (await addSection(paper, 'News')).id })
    expect(await hearAfter(paper, 10)).toEqual([])
  })

  test('without a hub nothing is even written down', async () => {
    const paper = await paperWithHub(newPaper, { hubs: [] })
    await writeStory(paper, { headline: 'One', sectionId: (await addSection(paper, 'News')).id })
    expect(await paper.app.db.selectFrom('hubPings').selectAll().execute()).toEqual([])
    expect((await paper.get('/feed')).headers.get('link')).toBe('<https://lagoon.example/feed>; rel="self"')
  })
})
