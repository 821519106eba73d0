/** What a reader's browser takes in for the sample's articles. */
import { brotliDecompressSync } from 'node:zlib'
import { fillSample } from '#blocks/sample/actions.ts'
import { atMost, kilobytes, median, printTable } from './figures.ts'
import { openProcess, type Process, withScratch } from './scratch.ts'
import { budget, weigh, type Weight } from './weight.ts'

const home = 'http://127.0.0.1:4000'

await withScratch(async (scratch) => {
  const process = await openProcess(await scratch.place('SQLite', 'sample'))
  await fillSample(process.app)
  const addresses = process.app.db.selectFrom('addresses').select('path')
  const rows = await addresses.where('kind', '=', 'article').where('isCurrent', '=', 1).execute()
  const weights = await Promise.all(rows.map(({ path }) => weightOf(process, path)))
  await process.close()
  const bytes = weights.map((weight) => weight.bytes)
  const all = (count: (weight: Weight) => unknown[]) => weights.flatMap(count).length
  printTable([
    [`the ${weights.length} articles of the sample, as brotli`],
    ['the longest', atMost(Math.max(...bytes), budget.bytes, kilobytes)],
    ['a typical one', kilobytes(median(bytes))],
    ['its scripts', atMost(Math.max(...weights.map((weight) => weight.scriptBytes)), budget.scriptBytes, kilobytes)],
    ['requests before the first paint', atMost(all((weight) => weight.blocking), 0)],
    ['requests to others', atMost(all((weight) => weight.thirdParty), 0)],
    ['web fonts', atMost(all((weight) => weight.fonts), 0)],
  ])
})

async function weightOf({ site }: Process, path: string): Promise<Weight> {
  const answer = await site.request(new URL(path, home), { headers: { 'accept-encoding': 'br' } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  return weigh(brotliDecompressSync(bytes).toString(), bytes.length, home + path)
}
