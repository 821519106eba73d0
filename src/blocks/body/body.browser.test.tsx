import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults } from '../../../test/axe.ts'
import { launchBrowser } from '../../../test/browser.ts'
import mediaCss from '../media/view.css?bundled'
import { everyMedium, everyNode } from './every-node.ts'
import { startEmbeds } from './island.ts'
import { BodyView, coreCss, embedOrigins, extraCss } from './view.tsx'

const home = 'https://paper.example'
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#8aa"/><circle cx="800" cy="450" r="200" fill="#355"/></svg>'
const html = `<!doctype html><html lang="en"><head><title>The river rose</title><meta name="viewport" content="width=device-width"><style>${readFileSync('src/site/theme.css', 'utf8')}${mediaCss}${coreCss}${extraCss}</style></head>`
  + `<body><div class="page"><div class="sheet"><main id="main"><article><h1>The river rose</h1>${renderToStaticMarkup(<BodyView body={everyNode} media={everyMedium} language="en" />)}</article></main><aside class="sidebar"></aside></div></div></body></html>`

let browser: Browser
beforeAll(async () => { browser = await launchBrowser() })
afterAll(async () => { await browser.close() })

/** The article in a browser that can reach nobody but us; `asked` are the addresses it wanted. */
async function openArticle(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options })
  const page = await context.newPage()
  const asked: string[] = []
  await page.route('**', async (route) => {
    const url = route.request().url()
    asked.push(url)
    if (url === `${home}/`) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
    if (url.startsWith(`${home}/media/`)) return route.fulfill({ contentType: 'image/svg+xml', body: picture })
    if (embedOrigins.some((origin) => url.startsWith(origin))) return route.fulfill({ contentType: 'text/html', body: '<title>film</title>' })
    return route.abort()
  })
  await page.goto(home)
  return { page, asked }
}

test('a film is fetched only when it is asked for, and then stands where its still was, with the keyboard in it', async () => {
  const { page, asked } = await openArticle()
  await page.evaluate(`(${startEmbeds.toString()})()`)
  expect(asked.filter((url) => !url.startsWith(home))).toEqual([])
  await page.locator('a[data-frame]').focus()
  await page.keyboard.press('Enter')
  const frame = page.locator('.embed iframe')
  await frame.waitFor()
  expect(await frame.getAttribute('title')).toBe('The flood, from above, Video on YouTube, 900 kB')
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('iframe')
  await expect.poll(() => asked.filter((url) => !url.startsWith(home))).toEqual(['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1'])
  const box = await frame.boundingBox()
  expect(box!.width / box!.height).toBeCloseTo(16 / 9, 1)
  await page.context().close()
})

test('without script the still is a link', async () => {
  const { page } = await openArticle({ javaScriptEnabled: false })
  expect(await page.locator('.embed.film a').getAttribute('href')).toBe('https://www.youtube.com/watch?v=dQw4w9WgXcQ')
  await page.context().close()
})

test.each(['light', 'dark'] as const)('everything can be read and reached, on %s paper', async (colorScheme) => {
  const { page } = await openArticle({ colorScheme })
  expect(await faults(page, { without: '.file' })).toEqual([])
  await page.context().close()
})

test.each([320, 390, 768, 1024, 1400])('nothing sticks out at %i pixels', async (width) => {
  const { page } = await openArticle({ viewport: { width, height: 800 } })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await page.context().close()
})
