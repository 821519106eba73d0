/** `npm run screenshots`: every kind of page of the built program with its sample, at 390 and 1280 points, light and dark, into .cache/screenshots, with a sheet of all. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../test/browser.ts'
import { openFolder } from '../test/contract/program.ts'
import { startWeatherServer } from '../test/weather-server.ts'

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

/** One of each kind; a new kind of page is added here. */
const kinds = {
  front: '/',
  section: '/news',
  'sub-section': '/city',
  article: '/news/the-ferry-that-beat-the-bridge',
  'article of words': '/city/second-lane-opens-a-day-early',
  'long read': '/business/what-a-bag-of-rice-costs-from-port-to-pot',
  topic: '/topics/lagoon',
  topics: '/topics',
  contributor: '/contributors/adaeze-okonkwo',
  contributors: '/contributors',
  archive: '/archive',
  'archive of a year': `/archive/${yesterday.slice(0, 4)}`,
  'archive of a month': `/archive/${yesterday.slice(0, 7).replace('-', '/')}`,
  'archive of a day': `/archive/${yesterday.replaceAll('-', '/')}`,
  quotes: '/quotes',
  places: '/weather',
  weather: '/weather/lagos',
  show: '/shows/market-day-with-bisi',
  shows: '/shows',
  episode: '/shows/market-day-with-bisi/what-a-bag-of-rice-remembers',
  'search to begin': '/search',
  'search results': '/search?q=lagoon',
  'search without result': '/search?q=zeppelin',
  corrections: '/corrections',
  page: '/about',
  'not found': '/nowhere',
  offline: '/offline',
}
const widths = [390, 1280]
const schemes = ['light', 'dark'] as const
const folder = path.resolve('.cache/screenshots')

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const weather = await startWeatherServer()
const paper = openFolder({ WEATHER_URL: weather.url })
const browser = await launchBrowser()
try {
  const { url } = await paper.serve()
  const made: string[] = []
  for (const colorScheme of schemes) for (const width of widths) made.push(...(await shoot(browser, url, width, colorScheme)))
  writeFileSync(path.join(folder, 'index.html'), sheetOf(made))
  console.log(`${made.length} screenshots: open ${path.relative('.', path.join(folder, 'index.html'))}`)
} finally {
  await browser.close()
  await paper.end()
  weather.close()
}

async function shoot(browser: Browser, url: string, width: number, colorScheme: (typeof schemes)[number]): Promise<string[]> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, serviceWorkers: 'block' })
  const page = await context.newPage()
  const made: string[] = []
  for (const [kind, address] of Object.entries(kinds)) {
    await page.goto(url + address, { waitUntil: 'networkidle' })
    // As after a scroll to the end: every picture is there.
    await page.evaluate(() => {
      dispatchEvent(new Event('scroll'))
      for (const image of document.images) image.loading = 'eager'
    })
    await page.waitForLoadState('networkidle')
    const file = `${kind.replaceAll(' ', '-')}-${width}-${colorScheme}.png`
    await page.screenshot({ path: path.join(folder, file), fullPage: true })
    made.push(file)
  }
  await context.close()
  return made
}

function sheetOf(files: string[]): string {
  const figures = files.map((file) => `<figure><a href="${file}"><img src="${file}" loading="lazy" alt=""></a><figcaption>${file.replace('.png', '')}</figcaption></figure>`)
  const style = 'body{font:14px system-ui;display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:16px}figure{margin:0}img{width:100%;border:1px solid #999}'
  return `<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>${style}</style>${figures.join('')}\n`
}
