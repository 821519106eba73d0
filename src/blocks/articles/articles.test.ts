import { describe, expect, test } from 'vitest'
import { addContributor, addSection, wordsOf, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { findArticle } from './store.ts'
import { removeArticle } from './actions.ts'
import { isUpdated } from './model.ts'

onEachDatabase('articles', (newPaper) => {
  test('a published article stands at its section and slug, with headline, byline, time and words', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const ada = await addContributor(paper, 'Ada Obi')
    const { path } = await writeStory(paper, { sectionId: news.id, headline: 'The bridge is open', bylines: [{ contributorId: ada.id, role: 'in Ebute' }] })
    expect(path).toBe('/news/the-bridge-is-open')
    const page = await paper.read(path)
    expect(page).toContain('<h1>The bridge is open</h1>')
    expect(page).toContain('href="/contributors/ada-obi" rel="author"><bdi>Ada Obi</bdi></a>')
    expect(page).toContain('(in Ebute)')
    expect(page).toContain('dateTime="2026-03-02T09:00:00.000Z"')
    expect(page).toContain('It opened on Monday')
  })

  test('two articles of one headline get two addresses, in any sections', async () => {
    const paper = await newPaper()
    const [news, sport] = [await addSection(paper, 'News'), await addSection(paper, 'Sport')]
    const first = await writeStory(paper, { sectionId: news.id })
    const second = await writeStory(paper, { sectionId: sport.id })
    expect([first.path, second.path]).toEqual(['/news/the-bridge-is-open', '/sport/the-bridge-is-open-2'])
  })

  test('saving an article again changes neither its address nor the number of its author’s articles', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const ada = await addContributor(paper, 'Ada Obi')
    await writeStory(paper, { sectionId: news.id, headline: 'The bridge is open' })
    const { id, path } = await writeStory(paper, { sectionId: news.id, headline: 'The bridge is open', bylines: [{ contributorId: ada.id }] })
    const again = await writeStory(paper, { sectionId: news.id, headline: 'The bridge is open', bylines: [{ contributorId: ada.id }] }, id)
    expect(again.path).toBe(path)
    expect(await paper.read('/contributors/ada-obi')).toContain('1 article<')
  })

  test('an article that moves to another section leaves a redirect, and never a chain of them', async () => {
    const paper = await newPaper()
    const [news, sport, city] = [await addSection(paper, 'News'), await addSection(paper, 'Sport'), await addSection(paper, 'City')]
    const { id } = await writeStory(paper, { sectionId: news.id })
    for (const section of [sport, city]) await writeStory(paper, { sectionId: section.id }, id)
    for (const old of ['/news/the-bridge-is-open', '/sport/the-bridge-is-open', '/anything/at/all/the-bridge-is-open', '/city/the-bridge-is-open/']) {
      const answer = await paper.get(old)
      expect([old, answer.status, answer.headers.get('location')]).toEqual([old, 301, '/city/the-bridge-is-open'])
    }
  })

  test('what is not published answers as if it were not there', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    for (const state of ['draft', 'inReview', 'approved', 'private', 'archived'] as const) {
      const { path } = await writeStory(paper, { sectionId: news.id, headline: `A ${state} story`, state })
      expect([state, (await paper.get(path)).status]).toEqual([state, 404])
      expect((await paper.get(`/else${path}`)).status).toBe(404)
    }
    expect(await paper.read('/')).not.toMatch(/story/)
  })

  test('a protected article says that it needs a password, and its text stands nowhere', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const { path } = await writeStory(paper, { sectionId: news.id, headline: 'The sealed report', body: wordsOf('The treasurer did it.'), isLocked: true })
    const answer = await paper.get(path)
    expect(answer.status).toBe(403)
    const pages = [await answer.text(), await paper.read('/'), await paper.read('/news'), await paper.read('/feed')]
    expect(pages[0]).toContain('password')
    for (const page of pages) expect(page).not.toContain('treasurer')
  })

  test('a scheduled article goes out at its time, once, and counts for its author from then', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const ada = await addContributor(paper, 'Ada Obi')
    const { path } = await writeStory(paper, { sectionId: news.id, state: 'scheduled', publishedAt: '2026-03-02T10:00:00.000Z', bylines: [{ contributorId: ada.id }] })
    await paper.jobs.runDue()
    expect((await paper.get(path)).status).toBe(404)
    paper.clock.advance(3_600_000)
    await paper.jobs.runDue()
    expect((await paper.get(path)).status).toBe(200)
    expect(await paper.read('/contributors/ada-obi')).toContain('1 article<')
  })

  test('an article taken away is gone from every list at once, with its address', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const { id, path } = await writeStory(paper, { sectionId: news.id })
    for (const page of ['/', '/news', '/feed']) expect(await paper.read(page)).toContain('The bridge is open')
    await paper.change((change) => removeArticle(change, id))
    for (const page of ['/', '/news', '/feed']) expect(await paper.read(page)).not.toContain('The bridge is open')
    expect((await paper.get(path)).status).toBe(404)
    expect(await findArticle(paper.app.db, id)).toBeUndefined()
  })

  test('a section’s list holds what stands in the sections below it', async () => {
    const paper = await newPaper()
    const sport = await addSection(paper, 'Sport')
    const football = await addSection(paper, 'Football', sport.id)
    await writeStory(paper, { sectionId: football.id, headline: 'Nil–nil' })
    expect(await paper.read('/sport')).toContain('Nil–nil')
    expect(await paper.read('/football')).toContain('Nil–nil')
  })
})

describe('an update', () => {
  test('is worth saying a minute after publication, not before', () => {
    const publishedAt = '2026-03-02T09:00:00.000Z'
    expect(isUpdated({ publishedAt, updatedAt: '2026-03-02T09:00:59.000Z' })).toBe(false)
    expect(isUpdated({ publishedAt, updatedAt: '2026-03-02T09:01:00.000Z' })).toBe(true)
  })
})
