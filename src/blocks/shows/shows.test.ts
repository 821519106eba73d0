import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { keepMedium } from '#blocks/media/actions.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { applyShows, describeShows } from './actions.ts'
import { lengthOf, type NewShow } from './model.ts'

const talk: NewShow = {
  name: 'TrueTalk with Agnes',
  description: 'One guest, one hour.',
  episodes: [
    {
      title: 'The ferry', url: 'https://youtube.example/watch?v=ferry', publishedAt: '2026-02-22', seconds: 2710,
      description: 'On the boats.\n\nAll of them.', transcript: 'Agnes: Good evening.',
    },
    { title: 'The rice', url: 'https://youtube.example/watch?v=rice', publishedAt: '2026-02-15T18:00:00+01:00' },
  ],
}
const apply = (paper: Paper, ...shows: NewShow[]) => paper.change((change) => applyShows(change, shows))
const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))
const sideOf = (page: string) => page.slice(page.indexOf('<aside'), page.indexOf('</aside>'))

test('a length is told as a clock tells it', () => {
  expect([5, 65, 2710, 3605].map(lengthOf)).toEqual(['0:05', '1:05', '45:10', '1:00:05'])
})

onEachDatabase('shows', (newPaper) => {
  test('the sidebar has the show under its own name, with the latest episode', async () => {
    const paper = await newPaper()
    await apply(paper, talk)
    const side = sideOf(await paper.read('/'))
    expect(side).toContain('<h2>TrueTalk with Agnes</h2>')
    expect(side).toContain('href="/shows/truetalk-with-agnes/the-ferry"')
    expect(side).toContain('45:10')
    expect(side).toContain('22 February 2026')
    expect(side).not.toContain('The rice')
    expect(side).toMatch(/<a href="\/shows\/truetalk-with-agnes"[^>]*>All episodes<\/a>/)
  })

  test('a show and an episode have pages of their own', async () => {
    const paper = await newPaper()
    await apply(paper, talk)
    const show = mainOf(await paper.read('/shows/truetalk-with-agnes'))
    for (const words of ['<h1>TrueTalk with Agnes</h1>', 'One guest, one hour.', 'The ferry', 'The rice']) expect(show).toContain(words)
    expect(show.indexOf('The ferry')).toBeLessThan(show.indexOf('The rice'))
    const episode = mainOf(await paper.read('/shows/truetalk-with-agnes/the-ferry'))
    const words = ['<h1>The ferry</h1>', '<p>On the boats.</p><p>All of them.</p>', 'Agnes: Good evening.', 'youtube.example']
    for (const each of words) expect(episode).toContain(each)
    expect((await paper.get('/shows/truetalk-with-agnes/nothing')).status).toBe(404)
  })

  test('an episode whose day has not come is nowhere, and comes by itself', async () => {
    const paper = await newPaper()
    const tomorrow = { title: 'Tomorrow', url: 'https://youtube.example/t', publishedAt: '2026-03-03T09:00:00Z' }
    await apply(paper, { ...talk, episodes: [...talk.episodes!, tomorrow] })
    expect(sideOf(await paper.read('/'))).not.toContain('Tomorrow')
    expect((await paper.get('/shows/truetalk-with-agnes/tomorrow')).status).toBe(404)
    paper.clock.advance(24 * 3_600_000)
    expect(mainOf(await paper.read('/shows/truetalk-with-agnes'))).toContain('Tomorrow')
    expect(mainOf(await paper.read('/shows/truetalk-with-agnes/tomorrow'))).toContain('<h1>Tomorrow</h1>')
  })

  test('shows are made as given: twice is once, what is gone goes with its addresses', async () => {
    const paper = await newPaper()
    expect(await apply(paper, talk)).toEqual({ added: 3, updated: 0, removed: 0, unchanged: 0 })
    expect(await apply(paper, talk)).toEqual({ added: 0, updated: 0, removed: 0, unchanged: 3 })
    expect(await apply(paper, ...(await describeShows({ trx: paper.app.db })))).toEqual({ added: 0, updated: 0, removed: 0, unchanged: 3 })

    const [ferry, rice] = talk.episodes!
    const brandNew = { title: 'Brand new', publishedAt: '2026-03-01', url: '' }
    const changed = { ...talk, episodes: [{ ...ferry!, title: 'The ferry, again' }, brandNew] }
    expect(await apply(paper, changed)).toEqual({ added: 1, updated: 1, removed: 1, unchanged: 1 })
    expect(mainOf(await paper.read('/shows/truetalk-with-agnes/the-ferry'))).toContain('The ferry, again')
    expect((await paper.get('/shows/truetalk-with-agnes/the-rice')).status).toBe(404)
    expect(await apply(paper, { ...talk, episodes: [rice!] })).toMatchObject({ added: 1, removed: 2 })
    expect(await apply(paper)).toMatchObject({ removed: 1 })
    expect((await paper.get('/shows/truetalk-with-agnes')).status).toBe(404)
    expect(await paper.app.db.selectFrom('addresses').selectAll().execute()).toEqual([])
  })

  test('two shows and episodes of the same name have addresses of their own', async () => {
    const paper = await newPaper()
    const feed = (n: number) => ({ title: 'Feed', publishedAt: '2026-01-01', url: `https://a.example/${n}` })
    await apply(paper, { name: 'Feed', episodes: [feed(1), feed(2)] }, { name: 'Feed!' })
    const paths = (await paper.app.db.selectFrom('addresses').select('path').orderBy('path').execute()).map((row) => row.path)
    expect(paths.filter((path) => /^\/shows\/[^/]+\/feed$/.test(path))).toEqual([])
    expect(new Set(paths).size).toBe(4)
  })

  test('what is no show is refused', async () => {
    const paper = await newPaper()
    for (const url of ['javascript:alert(1)', '/x', 'ftp://x.example']) {
      await expect(apply(paper, { name: 'Bad', episodes: [{ title: 'x', publishedAt: '2026-01-01', url }] })).rejects.toThrow()
    }
    await expect(apply(paper, { name: 'Bad', episodes: [{ title: 'x', publishedAt: 'soon', url: '' }] })).rejects.toThrow()
    expect(await paper.app.db.selectFrom('shows').selectAll().execute()).toEqual([])
  })

  test('an episode tells its chapters, and each leads into our own recording', async () => {
    const paper = await newPaper()
    const chapters = [{ seconds: 0, title: 'Who is <she>?' }, { seconds: 3605, title: 'The price' }]
    await apply(paper, { ...talk, episodes: [{ ...talk.episodes![0]!, chapters }] })
    const elsewhere = mainOf(await paper.read('/shows/truetalk-with-agnes/the-ferry'))
    expect(elsewhere).toContain('<time dateTime="PT1H0M5S">1:00:05</time> The price')
    const { id, hash } = await keepMedium(paper.app, { bytes: await readFile('sample/pictures/bell.wav'), name: 'bell.wav' })
    await apply(paper, { ...talk, episodes: [{ ...talk.episodes![0]!, mediaId: id }] })
    const ours = mainOf(await paper.read('/shows/truetalk-with-agnes/the-ferry'))
    expect(ours).toContain(`<a href="/media/${hash}.wav#t=3605">The price</a>`)
    expect(ours).toContain('Who is &lt;she&gt;?')
    expect(await apply(paper, ...(await describeShows({ trx: paper.app.db })))).toMatchObject({ updated: 0, unchanged: 2 })
    await apply(paper, { name: 'Bell', episodes: [{ title: 'Alone', mediaId: id, publishedAt: '2026-02-01' }] })
    expect(mainOf(await paper.read('/shows/bell/alone'))).toMatch(/Length <time dateTime="PT0H0M[1-9]\d*S">0:0[1-9]</)
    const backwards = [{ seconds: 5, title: 'Later' }, { seconds: 5, title: 'Again' }]
    await expect(apply(paper, { ...talk, episodes: [{ ...talk.episodes![0]!, chapters: backwards }] })).rejects.toThrow('begin after')
  })

  test('an episode leads to those before and after it, and to others; none of them from the future', async () => {
    const paper = await newPaper()
    await apply(paper, { name: 'Long', episodes: manyEpisodes(9) })
    const middle = mainOf(await paper.read('/shows/long/part-4'))
    expect(middle).toMatch(/href="\/shows\/long\/part-3" rel="prev"/)
    expect(middle).toMatch(/href="\/shows\/long\/part-5" rel="next"/)
    expect([...middle.matchAll(/<h3><a href="\/shows\/long\/(part-\d)"/g)].map((match) => match[1])).toEqual(['part-8', 'part-7', 'part-6'])
    expect(mainOf(await paper.read('/shows/long/part-8'))).not.toContain('rel="next"')
    expect(mainOf(await paper.read('/shows/long/part-0'))).not.toContain('rel="prev"')
  })

  test('a long show goes on by places that stay what they are', async () => {
    const paper = await newPaper()
    await apply(paper, { name: 'Long', episodes: manyEpisodes(43) })
    const seen: string[] = []
    let address: string | undefined = '/shows/long'
    while (address) {
      const page: string = await paper.read(address)
      expect(page).toContain(`<link rel="canonical" href="https://lagoon.example${address}"/>`)
      seen.push(...[...mainOf(page).matchAll(/<h2><a href="\/shows\/long\/(part-\d+)"/g)].map((match) => match[1]!))
      address = /href="([^"]+)" rel="next"/.exec(mainOf(page))?.[1]
    }
    expect(seen).toEqual(Array.from({ length: 43 }, (_, n) => `part-${42 - n}`))
    expect((await paper.get('/shows/long?before=nonsense')).status).toBe(404)
    expect((await paper.get('/shows/long?before=20200101T000000000Z~019cae40-0000-7000-8000-000000000000')).status).toBe(404)
  })

  test('all shows stand on one page, each with how much there is of it', async () => {
    const paper = await newPaper()
    expect(mainOf(await paper.read('/shows'))).toContain('The first show is being made.')
    await apply(paper, talk, { name: 'New' })
    const page = mainOf(await paper.read('/shows'))
    for (const words of ['href="/shows/truetalk-with-agnes"', 'One guest, one hour.', '2 episodes', '22 February 2026', 'No episodes yet']) expect(page).toContain(words)
  })
})

const manyEpisodes = (count: number) => Array.from({ length: count }, (_, n) => ({
  title: `Part ${n}`, url: `https://youtube.example/${n}`, publishedAt: new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString(),
}))
