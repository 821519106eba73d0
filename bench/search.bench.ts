/** A search in a big paper: how long each kind of question takes, beside one in a small paper asked in turn. */
import { fillIndex } from '#blocks/search/actions.ts'
import { median, ms, percentile, printTable, times } from './figures.ts'
import { rounds, sizes } from './options.ts'
import { type Kind, kinds, openPaper, type SizedPaper, withScratch } from './scratch.ts'

const [asked] = rounds([60], [20])
const goalMs = 30

/** Words of the bench's own stories: some stand in every article, some in few. */
const questions: Record<string, string> = {
  'a word of every article': '/search?q=market',
  'two common words': '/search?q=market+bridge',
  'a rare word': '/search?q=4711',
  'a phrase': '/search?q=%22the+market%22',
  'an exclusion': '/search?q=market+-lagoon',
  'within a section': '/search?q=market&section=news',
  'a word half typed': '/search/suggestions?q=mar',
}

await withScratch(async (scratch) => {
  for (const kind of kinds) {
    const [small, large] = [await openPaper(scratch, kind, sizes.small), await openPaper(scratch, kind, sizes.large)]
    for (const paper of [small, large]) await index(kind, paper)
    await tell(kind, small, large)
    await Promise.all([small.close(), large.close()])
  }
})

async function index(kind: Kind, { app, articles }: SizedPaper) {
  const since = performance.now()
  const added = await fillIndex(app)
  console.log(`${kind}: ${added} things of a paper of ${articles} articles indexed in ${((performance.now() - since) / 1000).toFixed(1)} s`)
}

async function tell(kind: Kind, small: SizedPaper, large: SizedPaper) {
  const rows: (string | number)[][] = [[`${kind}: a search`, 'small', 'large', 'ratio', 'large p95', `goal ${goalMs} ms`]]
  const all: number[] = []
  for (const [name, address] of Object.entries(questions)) {
    const took = { small: [] as number[], large: [] as number[] }
    for (let round = 0; round < asked + 3; round++) {
      for (const [size, paper] of [['small', small], ['large', large]] as const) {
        const time = await paper.ask(address)
        // The first few wake the database and the compiler.
        if (round >= 3) took[size].push(time)
      }
    }
    all.push(...took.large)
    const p95 = percentile(took.large, 95)
    rows.push([name, ms(median(took.small)), ms(median(took.large)), times(median(took.large) / median(took.small)), ms(p95), p95 <= goalMs ? 'met' : 'missed'])
  }
  rows.push(['all of them', '', ms(median(all)), '', ms(percentile(all, 95)), percentile(all, 95) <= goalMs ? 'met' : 'missed'])
  printTable(rows)
}
