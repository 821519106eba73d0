/** What publishing one article costs: nothing at once, and of each page that shows it the changed parts, in a small and a big paper. */
import { saveArticle } from '#blocks/articles/actions.ts'
import { transact } from '#kernel/transact.ts'
import { atMost, median, ms, printTable, times } from './figures.ts'
import { rounds, sizes } from './options.ts'
import { type Kind, kinds, openPaper, type SizedPaper, withScratch } from './scratch.ts'
import { storyOf } from './story.ts'

interface Costs {
  ms: number[]
  /** Parts made, and parts it has. */
  made: number[]
  parts: number
}
/** By page. */
type Told = Record<string, Costs>

const [publishings, warmUp] = rounds([30, 5], [12, 3])
const publishing = 'publishing itself'

await withScratch(async (scratch) => {
  for (const kind of kinds) {
    const [small, large] = [await openPaper(scratch, kind, sizes.small), await openPaper(scratch, kind, sizes.large)]
    await tell(kind, small, large)
    await Promise.all([small.close(), large.close()])
  }
})

async function tell(kind: Kind, small: SizedPaper, large: SizedPaper) {
  const [here, there] = [await begin(small), await begin(large)]
  let madeAtOnce = 0
  for (let round = 0; round < warmUp + publishings; round++) {
    if (round === warmUp) [...Object.values(here), ...Object.values(there)].forEach(forget)
    madeAtOnce += (await publishOne(small, here, round)) + (await publishOne(large, there, round))
    // In turn, page by page: what else the machine does then weighs on both alike.
    for (const page of Object.keys(pagesOf(small))) {
      await askAgain(small, here, page)
      await askAgain(large, there, page)
    }
  }
  printTable([
    [`${kind}: after publishing one article`, 'parts made', `${sizes.small}`, `${sizes.large}`, 'big to small'],
    ['pages and parts re-made at once', atMost(madeAtOnce, 0)],
    ...Object.keys(here).map((page) => row(page, here[page]!, there[page]!)),
  ])
}

function row(page: string, small: Costs, large: Costs): string[] {
  const [here, there] = [median(small.ms), median(large.ms)]
  const parts = page === publishing ? '' : `${median(large.made)} of ${large.parts}`
  return [page, parts, ms(here), ms(there), times(there / here)]
}

/** The pages a reader may next ask for. The first of them re-makes what the sidebar of all must show anew. */
function pagesOf({ sections, contributors, topics, pathOf, articles }: SizedPaper): Record<string, string> {
  const [root, child] = [sections[0]!, sections.find((section) => section.parentId === sections[0]!.id)!]
  const newest = Array.from({ length: 40 }, (_, n) => pathOf(articles - 1 - n))
  const articleIn = (slug: string) => newest.find((path) => path.startsWith(`/${slug}/`))!
  return {
    'the front page': '/',
    'its section': `/${child.slug}`,
    'the section above': `/${root.slug}`,
    'its writer': `/contributors/${contributors[0]!.slug}`,
    'its topic': `/topics/${topics[0]!.slug}`,
    'an article beside it': articleIn(child.slug),
    'the feed': '/feed',
    'an article elsewhere': articleIn(sections[2]!.slug),
  }
}

async function begin(paper: SizedPaper): Promise<Told> {
  const told: Told = { [publishing]: { ms: [], made: [], parts: 0 } }
  for (const [page, address] of Object.entries(pagesOf(paper))) {
    paper.app.cache.forgetAll()
    const { partMakes } = paper.app.cache.stats()
    await paper.ask(address)
    told[page] = { ms: [], made: [], parts: paper.app.cache.stats().partMakes - partMakes }
  }
  return told
}

/** Publishes while every page is in the cache; gives how much was made before anybody asked. */
async function publishOne(paper: SizedPaper, told: Told, round: number): Promise<number> {
  const { cache } = paper.app
  for (const address of Object.values(pagesOf(paper))) await paper.ask(address)
  const before = cache.stats()
  const since = performance.now()
  await publish(paper, round)
  told[publishing]!.ms.push(performance.now() - since)
  const after = cache.stats()
  return after.makes + after.partMakes - before.makes - before.partMakes
}

async function askAgain(paper: SizedPaper, told: Told, page: string) {
  const { partMakes } = paper.app.cache.stats()
  told[page]!.ms.push(await paper.ask(pagesOf(paper)[page]!))
  told[page]!.made.push(paper.app.cache.stats().partMakes - partMakes)
}

function forget(costs: Costs) {
  costs.ms = []
  costs.made = []
}

function publish({ app, sections, contributors, topics, mediumIds }: SizedPaper, round: number) {
  const child = sections.find((section) => section.parentId === sections[0]!.id)!
  return transact(app, (change) => saveArticle(change, app.newId(), {
    headline: `The bell has rung ${round} times`,
    standfirst: 'Nobody on the quay spoke a word.',
    body: storyOf(round, mediumIds[0]!),
    state: 'published',
    publishedAt: change.at,
    sectionId: child.id,
    topicIds: [topics[0]!.id],
    bylines: [{ contributorId: contributors[0]!.id }],
    lead: { mediumId: mediumIds[0]! },
  }))
}
