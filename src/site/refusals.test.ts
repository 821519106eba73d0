import { expect, test } from 'vitest'
import { addSection, writeStory } from '../../test/newsroom.ts'
import { openDatabase } from '#kernel/db.ts'
import { createApp } from '../open.ts'
import { createSite } from './app.ts'
import { onEachDatabase } from '../../test/paper.ts'

onEachDatabase('refusals', (newPaper) => {
  test('who came to a wrong address finds what they meant, the search and the latest', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    await writeStory(paper, { sectionId: news.id, headline: 'The ferry that beat the bridge' })
    await writeStory(paper, { sectionId: news.id, headline: 'The fish market is open' })
    await writeStory(paper, { sectionId: news.id, headline: 'The ferry that never came', state: 'draft' })
    const answer = await paper.get('/news/the-ferry-that-beat-the-brid…')
    const page = await answer.text()
    expect(answer.status).toBe(404)
    const meant = page.slice(page.indexOf('Did you look for this?'), page.indexOf('<form'))
    expect(meant).toContain('href="/news/the-ferry-that-beat-the-bridge"')
    expect(meant).not.toContain('fish')
    expect(page).toContain('action="/search"')
    expect(page.slice(page.indexOf('>Latest<'))).toContain('href="/news/the-fish-market-is-open"')
    expect(page).not.toContain('never came')
  })

  test('no address, however strange, is more than not found', async () => {
    const paper = await newPaper()
    const strange = ['/%00%00%00%00%00%00%00', '/a/%ED%A0%80%ED%A0%80%ED%A0%80', `/${'long-'.repeat(800)}`, '/x/%E2%80%AE%E2%80%AE%E2%80%AE%E2%80%AE%E2%80%AE%E2%80%AE%E2%80%AE', "/x/';drop table articles", '/x/%25%25%25%25%25%25%25%25']
    for (const address of strange) expect([address, (await paper.get(address)).status]).toEqual([address, 404])
  })

  test('there is a page of our own where the database answers no more, in a process that knows the paper and in one that does not', async () => {
    for (const isKnown of [true, false]) {
      const { app, where, clock } = await newPaper()
      const database = await openDatabase(where, app.log)
      const site = createSite(createApp(app.config, app.log, database, clock.now))
      if (isKnown) await site.request('http://127.0.0.1:4000/')
      await database.close()
      const answer = await site.request('http://127.0.0.1:4000/news/the-bridge-is-open', { headers: { accept: 'text/html' } })
      const page = await answer.text()
      expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('content-type')]).toEqual([500, 'no-store', 'text/html; charset=utf-8'])
      expect(page).toContain('<h1>Something broke on our side</h1>')
      expect(page).toContain(answer.headers.get('x-request-id'))
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(page.includes('The Lagoon Post')).toBe(isKnown)
    }
  })
})
