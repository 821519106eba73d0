/** Pages that are not in the cache: queries of an article, and the time of each kind of page in a small paper and in a big one, asked in turn. */
import { cursorText } from '#blocks/teasers/model.ts'
import { atMost, median, ms, percentile, printTable, times } from './figures.ts'
import { rounds, sizes } from './options.ts'
import { type Kind, kinds, openPaper, openProcess, type Process, type SizedPaper, withScratch } from './scratch.ts'

const [articles, warmUp, fromNothing] = rounds([400, 100, 30], [200, 60, 15])
/** Has a line for each month, and so grows with the age of a paper, though not with its articles. */
const index = '/sitemap.xml'

await withScratch(async (scratch) => {
  for (const kind of kinds) {
    const [small, large] = [await openPaper(scratch, kind, sizes.small), await openPaper(scratch, kind, sizes.large)]
    await tell(kind, small, large)
    await tellKinds(kind, small, large)
    await Promise.all([small.close(), large.close()])
  }
})

async function tell(kind: Kind, small: SizedPaper, large: SizedPaper) {
  const first = await countFirst(large)
  const article = await askInTurn(small, large)
  const atWork = await countAtWork(large)
  const whole = await askAgainInTurn(small, large, { address: '/', forget: ({ app }) => app.cache.forgetAll() })
  const machines = await askMachines(small, large)
  printTable([
    [`${kind}: an article that is not in the cache`],
    ['queries, in a process at work', atMost(atWork, 12)],
    ['queries, as the first page of a process', first],
    ['time in a paper of', ...told(article), atMost(ratioOf(article), 1.5, times)],
    ['slowest twentieth', ...tail(article)],
    ['the front page with its sidebar, all anew', ...told(whole), times(ratioOf(whole))],
    ['what programs read, after something was published:'],
    ...machines.map(({ address, pair }) => [address, ...told(pair), address === index ? times(ratioOf(pair)) : atMost(ratioOf(pair), 1.5, times)]),
  ])
}

/** Each kind of page whose lists grow with the paper; deep in them where they go on. */
async function addressesOf({ app, articles: count, sections, topics, contributors }: SizedPaper): Promise<Record<string, string>> {
  const middle = await app.db.selectFrom('articles').select(['listedAt', 'id']).where('listedAt', 'is not', null)
    .orderBy('listedAt').orderBy('id').limit(1).offset(Math.floor(count / 2)).executeTakeFirstOrThrow()
  const [day, before] = [middle.listedAt!.slice(0, 10), `?before=${cursorText({ listedAt: middle.listedAt!, id: middle.id })}`]
  const [year, month] = day.split('-')
  return {
    'the front page': '/', 'the latest, half way down': `/${before}`, 'a section': `/${sections[0]!.slug}`, 'a section, half way down': `/${sections[0]!.slug}${before}`,
    'a topic, half way down': `/topics/${topics[0]!.slug}${before}`, 'a contributor, half way down': `/contributors/${contributors[0]!.slug}${before}`,
    'all topics': '/topics', 'all contributors': '/contributors', 'the archive': '/archive', 'a year': `/archive/${year}`,
    'a month': `/archive/${year}/${month}`, 'a day': `/archive/${day.replaceAll('-', '/')}`, 'all quotes': '/quotes', 'all shows': '/shows', 'the weather': '/weather',
  }
}

async function tellKinds(kind: Kind, small: SizedPaper, large: SizedPaper) {
  const [here, there] = [await addressesOf(small), await addressesOf(large)]
  const rows: string[][] = []
  for (const name of Object.keys(here)) {
    const pair: Pair = { small: [], large: [] }
    for (let round = 0; round < fromNothing + 5; round++) {
      const [one, other] = [await askAnew(small, here[name]!), await askAnew(large, there[name]!)]
      if (round < 5) continue
      pair.small.push(one)
      pair.large.push(other)
    }
    rows.push([name, ...told(pair), times(ratioOf(pair))])
  }
  printTable([[`${kind}: each kind of page, made anew while its sidebar is kept`], ...rows])
}

/** The page by itself: masthead, sidebar and foot stand on another page already. */
async function askAnew({ app, ask }: SizedPaper, address: string): Promise<number> {
  app.cache.forgetAll()
  await ask('/about')
  return ask(address)
}

async function countFirst({ environment, pathOf, articles: count }: SizedPaper): Promise<number> {
  const process = await openProcess(environment)
  const queries = await costOf(process, pathOf(count - 20))
  await process.close()
  return queries
}

/** The median of some, for now and then a process looks whether others have changed something. */
async function countAtWork(paper: SizedPaper): Promise<number> {
  const queries: number[] = []
  for (let n = 0; n < 15; n++) queries.push(await costOf(paper, paper.pathOf(n)))
  return median(queries)
}

async function costOf({ app, ask }: Process, address: string): Promise<number> {
  const before = app.database.queries()
  await ask(address)
  return app.database.queries() - before
}

interface Pair {
  small: number[]
  large: number[]
}

/** Other articles each time, spread over the whole paper, each asked for once. */
async function askInTurn(small: SizedPaper, large: SizedPaper): Promise<Pair> {
  const pair: Pair = { small: [], large: [] }
  const all = articles + warmUp
  for (let round = 0; round < all; round++) {
    const nth = (paper: SizedPaper) => paper.pathOf(20 + Math.floor(((round * 0.618_034) % 1) * (paper.articles - 40)))
    const [here, there] = [await small.ask(nth(small)), await large.ask(nth(large))]
    if (round < warmUp) continue
    pair.small.push(here)
    pair.large.push(there)
  }
  return pair
}

interface Again {
  address: string
  /** What happens in the paper before it is asked again. */
  forget(paper: SizedPaper): void
}

async function askAgainInTurn(small: SizedPaper, large: SizedPaper, { address, forget }: Again): Promise<Pair> {
  const pair: Pair = { small: [], large: [] }
  for (let round = 0; round < fromNothing; round++) {
    for (const [name, paper] of [['small', small], ['large', large]] as const) {
      forget(paper)
      pair[name].push(await paper.ask(address))
    }
  }
  return pair
}

async function askMachines(small: SizedPaper, large: SizedPaper) {
  const [section] = small.sections
  const month = `/sitemap-articles-${small.app.now().toISOString().slice(0, 7)}.xml`
  const addresses = ['/feed', `/${section!.slug}/feed.atom`, '/contributors/writer-1/feed.json', '/topics/topic-1/feed', '/comments/feed', index, month, '/news-sitemap.xml']
  const told: { address: string; pair: Pair }[] = []
  for (const address of addresses) {
    // The same world, but for one article.
    const forget = ({ app, sections, contributors, topics }: SizedPaper) =>
      app.cache.moved(['articles', 'comments', `section:${sections[0]!.id}`, `contributor:${contributors[1]!.id}`, `topic:${topics[1]!.id}`])
    await askAgainInTurn(small, large, { address, forget })
    told.push({ address, pair: await askAgainInTurn(small, large, { address, forget }) })
  }
  return told
}

function told({ small, large }: Pair): string[] {
  const size = (articlesInPaper: number) => articlesInPaper.toLocaleString('en')
  return [`${size(sizes.small)}: ${ms(median(small))}`, `${size(sizes.large)}: ${ms(median(large))}`]
}

function ratioOf({ small, large }: Pair): number {
  return median(large) / median(small)
}

function tail({ small, large }: Pair): string[] {
  return [`from ${ms(percentile(small, 95))}`, `from ${ms(percentile(large, 95))}`]
}
