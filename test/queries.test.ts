/** What each kind of page costs the database, exactly. A number that grows here is a page that got dearer: change it only knowingly. */
import { expect, test } from 'vitest'
import { openDatabase } from '#kernel/db.ts'
import { createApp } from '../src/open.ts'
import { createSite } from '../src/site/app.ts'
import { onEachDatabase, type NewPaper, type Paper } from './paper.ts'

interface Cost {
  address: string
  status?: number
  /** Kept by no cache of ours. */
  isPersonal?: boolean
  /** As the very first page a process makes: publication, sections and the whole sidebar are read with it. */
  cold: number
  /** After another page of the paper was made. */
  warm: number
}

const costs: Record<string, Cost> = {
  'an article that is not in the cache': { address: '/news/the-ferry-that-beat-the-bridge', cold: 12, warm: 5 },
  'the front page': { address: '/', cold: 10, warm: 3 },
  'a section': { address: '/news', cold: 9, warm: 2 },
  'the archive': { address: '/archive', cold: 9, warm: 2 },
  'a search': { address: '/search?q=lagoon', cold: 11, warm: 4, isPersonal: true },
  'the page to search from': { address: '/search', cold: 8, warm: 1, isPersonal: true },
  'a topic': { address: '/topics/lagoon', cold: 10, warm: 3 },
  'a contributor': { address: '/contributors/adaeze-okonkwo', cold: 11, warm: 4 },
  'a show': { address: '/shows/market-day-with-bisi', cold: 12, warm: 5 },
  'an episode': { address: '/shows/market-day-with-bisi/what-a-bag-of-rice-remembers', cold: 12, warm: 5 },
  'the weather': { address: '/weather', cold: 8, warm: 1 },
  'the weather of a place': { address: '/weather/lagos', cold: 9, warm: 2 },
  'all quotes': { address: '/quotes', cold: 8, warm: 1 },
  'all contributors': { address: '/contributors', cold: 8, warm: 1 },
  'all topics': { address: '/topics', cold: 8, warm: 1 },
  'all shows': { address: '/shows', cold: 9, warm: 2 },
  'an article that was corrected': { address: '/news/thirty-desks', cold: 12, warm: 5 },
  'all corrections': { address: '/corrections', cold: 8, warm: 1 },
  'a page of the paper': { address: '/about', cold: 10, warm: 3 },
  'the feed': { address: '/feed', cold: 5, warm: 3 },
  'the feed of a section': { address: '/news/feed.atom', cold: 6, warm: 4 },
  'the feed of a topic': { address: '/topics/lagoon/feed.json', cold: 7, warm: 5 },
  'the podcast of a show': { address: '/shows/market-day-with-bisi/feed', cold: 7, warm: 5 },
  'how another site shows an article': { address: `/oembed?url=${encodeURIComponent('http://127.0.0.1:4000/news/the-ferry-that-beat-the-bridge')}`, cold: 3, warm: 2, isPersonal: true },
  'the feed of comments': { address: '/comments/feed', cold: 3, warm: 1 },
  'the index of sitemaps': { address: '/sitemap.xml', cold: 6, warm: 4 },
  'the sitemap of a section': { address: '/sitemap-sections.xml', cold: 3, warm: 1 },
  'the sitemap of the latest': { address: '/news-sitemap.xml', cold: 3, warm: 1 },
  'the rules for crawlers': { address: '/robots.txt', cold: 2, warm: 0 },
  'an address where nothing is': { address: '/nowhere', status: 404, cold: 10, warm: 3 },
  'an article asked for under another section': { address: '/sport/the-ferry-that-beat-the-bridge', status: 301, cold: 4, warm: 2 },
}
const anotherArticle = '/business/an-arm-of-cloth'
const goal = 12

onEachDatabase('what a page costs', (newPaper) => {
  for (const [page, { address, status = 200, cold, warm }] of Object.entries(costs)) {
    test(`${page} costs ${cold} queries in a fresh process and ${warm} in one at work`, async () => {
      const paper = await sampleOf(newPaper)
      const first = await counting(paper, async (ask) => ask(address))
      const later = await counting(paper, async (ask) => {
        await ask(anotherArticle)
        return ask(address)
      })
      expect([first, later]).toEqual([{ status, queries: cold }, { status, queries: warm }])
    })
  }

  test('a page in the cache costs none', async () => {
    const paper = await sampleOf(newPaper)
    for (const { address, status, isPersonal } of Object.values(costs)) {
      if (status || isPersonal) continue
      const again = await counting(paper, async (ask) => {
        await ask(address)
        return ask(address)
      })
      expect([address, again.queries]).toEqual([address, 0])
    }
  })
})

test(`no kind of page costs more than ${goal} queries, not even the first a process makes`, () => {
  expect(Math.max(...Object.values(costs).map(({ cold }) => cold))).toBeLessThanOrEqual(goal)
})

const papers = new Map<NewPaper, Promise<Paper>>()

/** The sample magazine, one for each database: pages leave it as it is. */
function sampleOf(newPaper: NewPaper): Promise<Paper> {
  const known = papers.get(newPaper)
  if (known) return known
  const filling = newPaper({ sample: true })
  papers.set(newPaper, filling)
  return filling
}

type Ask = (address: string) => Promise<{ status: number; queries: number }>

/** Another process of the same paper, with nothing in its cache; it follows nobody's changes, so that only pages are counted. */
async function counting<T>({ app, where, clock }: Paper, work: (ask: Ask) => Promise<T>): Promise<T> {
  const database = await openDatabase(where, app.log)
  try {
    const site = createSite(createApp(app.config, app.log, database, clock.now))
    return await work(async (address) => {
      const before = database.queries()
      const { status } = await site.request(new URL(address, 'http://127.0.0.1:4000'), { redirect: 'manual', headers: { accept: 'text/html' } })
      return { status, queries: database.queries() - before }
    })
  } finally {
    await database.close()
  }
}
