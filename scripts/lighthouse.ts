/** `npm run lighthouse [runs]`: the built program with its sample magazine, measured by Lighthouse as a telephone on slow 4G sees it; prints a table. */
import lighthouse, { type RunnerResult } from 'lighthouse'
import { launchBrowser } from '../test/browser.ts'
import { freePort, openFolder } from '../test/contract/program.ts'

const pages = {
  front: '/',
  section: '/news',
  article: '/news/the-ferry-that-beat-the-bridge',
  search: '/search',
  episode: '/shows/market-day-with-bisi/what-a-bag-of-rice-remembers',
}
const runs = Number(process.argv[2] ?? 3)

const folder = openFolder()
const port = await freePort()
const browser = await launchBrowser([`--remote-debugging-port=${port}`])
try {
  const { url } = await folder.serve()
  // What is counted is a paper at work: its pages are in the cache, its pictures developed.
  for (const path of Object.values(pages)) await fetch(url + path)
  // Nor does the first run of a browser count, beside which the last pictures are still being developed.
  await look(url)
  console.log(line('page', 'performance', 'accessibility', 'best practices', 'seo', 'FCP', 'LCP', 'TBT', 'CLS', 'kB', 'requests'))
  for (const [name, path] of Object.entries(pages)) console.log(await measure(name, url + path))
} finally {
  await browser.close()
  await folder.end()
}

function number(lhr: RunnerResult['lhr'], audit: string): number {
  return lhr.audits[audit]?.numericValue ?? Number.NaN
}

function look(url: string) {
  return lighthouse(url, { port, logLevel: 'error', output: 'json', onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'] })
}

/** The median run by LCP: these machines are noisy. */
async function measure(name: string, url: string): Promise<string> {
  const results: RunnerResult['lhr'][] = []
  for (let run = 0; run < runs; run++) {
    const result = await look(url)
    if (result) results.push(result.lhr)
  }
  const ordered = results.sort((one, other) => number(one, 'largest-contentful-paint') - number(other, 'largest-contentful-paint'))
  const middle = ordered[Math.floor(ordered.length / 2)]
  if (!middle) return `${name}: Lighthouse measured nothing`
  for (const audit of failuresOf(middle)) console.log(`        ${audit}`)
  return rowOf(name, middle)
}

function rowOf(name: string, lhr: RunnerResult['lhr']): string {
  const score = (category: string) => String(Math.round((lhr.categories[category]?.score ?? 0) * 100))
  const seconds = (audit: string) => `${(number(lhr, audit) / 1000).toFixed(2)} s`
  const requests = lhr.audits['network-requests']?.details
  return line(
    name, score('performance'), score('accessibility'), score('best-practices'), score('seo'),
    seconds('first-contentful-paint'), seconds('largest-contentful-paint'), `${Math.round(number(lhr, 'total-blocking-time'))} ms`,
    number(lhr, 'cumulative-layout-shift').toFixed(3), (number(lhr, 'total-byte-weight') / 1000).toFixed(1),
    String(requests?.type === 'table' ? requests.items.filter((item) => !String(item.url).startsWith('data:')).length : '?'),
  )
}

/** What keeps a page from a full score, in Lighthouse's own words. */
function failuresOf(lhr: RunnerResult['lhr']): string[] {
  const weighed = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id))
  return weighed.flatMap((id) => {
    const audit = lhr.audits[id]
    if (!audit || audit.score === null || audit.score >= 0.9) return []
    const details = audit.details?.type === 'table' ? audit.details.items.map((item) => JSON.stringify(item).slice(0, 300)) : []
    return [`${id}: ${audit.title} ${audit.displayValue ?? ''}`, ...details]
  })
}

function line(name: string, ...cells: string[]): string {
  return name.padEnd(9) + cells.map((cell) => cell.padStart(Math.max(9, cell.length + 2))).join('')
}
