import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openRoom } from '../../../test/journeys/room.ts'

const room = openRoom()

interface Visit {
  page: Page
  context: BrowserContext
  /** Addresses of the pictures that were asked for. */
  pictures: string[]
}

async function visiting(story: (visit: Visit) => Promise<void>) {
  const context = await room.browser.newContext({ viewport: { width: 390, height: 800 }, deviceScaleFactor: 3, isMobile: true, serviceWorkers: 'block' })
  const page = await context.newPage()
  const pictures: string[] = []
  context.on('request', (request) => void (request.url().includes('/media/') && pictures.push(request.url())))
  await story({ page, context, pictures })
  await context.close()
}

const telephoneSaves = (context: BrowserContext) =>
  context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'connection', { configurable: true, get: () => ({ saveData: true }) }))

test('who saves data gets the words and no picture, and each place says what its picture weighs', () => visiting(async ({ page, context, pictures }) => {
  await telephoneSaves(context)
  for (const path of [room.edition.paths.article, '/', '/news', '/contributors/adaeze-okonkwo', room.edition.paths.episode]) {
    await page.goto(room.edition.home + path, { waitUntil: 'networkidle' })
    await page.mouse.wheel(0, 20_000)
    await page.waitForLoadState('networkidle')
    expect([path, pictures]).toEqual([path, []])
  }
  await page.goto(room.edition.home + room.edition.paths.article)
  const button = page.getByRole('button', { name: 'Show the picture' }).first()
  const kilobytes = Number(/\((\d+) kB\)/.exec((await button.textContent()) ?? '')?.[1])
  const fetched = page.waitForResponse((response) => response.url().includes('/media/'))
  await button.click()
  const bytes = (await (await fetched).body()).length
  expect(Math.max(1, Math.round(bytes / 1000))).toBe(kilobytes)
  expect(pictures).toHaveLength(1)
}))

test('pictures further down are fetched from the first scroll on, and all of them for who prints', () => visiting(async ({ page, pictures }) => {
  await page.goto(room.edition.home + room.edition.paths.article, { waitUntil: 'networkidle' })
  const held = () => page.locator('.picture [data-src]').count()
  expect([await held() > 0, pictures.length > 0]).toEqual([true, true])
  await page.mouse.wheel(0, 100)
  await expect.poll(held, { timeout: 15_000 }).toBe(0)
  await page.reload({ waitUntil: 'networkidle' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  expect(await held()).toBe(0)
}))

test('a place keeps its size while its picture is held back', () => visiting(async ({ page, context }) => {
  const heights = () => page.locator('.picture picture img').evaluateAll((all) => all.map((image) => Math.round(image.getBoundingClientRect().height)))
  await page.goto(room.edition.home + room.edition.paths.article, { waitUntil: 'networkidle' })
  const shown = await heights()
  await telephoneSaves(context)
  await page.goto(room.edition.home + room.edition.paths.article, { waitUntil: 'networkidle' })
  expect(await heights()).toEqual(shown)
}))

test('the reader’s switch holds on every page until it is switched back, and brings the pictures at once', () => visiting(async ({ page, pictures }) => {
  await page.goto(room.edition.home)
  await page.getByLabel('Save data').check()
  await page.locator('.picture > button').first().waitFor()
  await page.goto(room.edition.home + room.edition.paths.article, { waitUntil: 'networkidle' })
  expect(await page.locator('.picture [src^="/"], .picture [srcset]').count()).toBe(0)
  pictures.length = 0
  await page.getByLabel('Save data').uncheck()
  await expect.poll(() => pictures.length, { timeout: 15_000 }).toBeGreaterThan(0)
  expect(await page.getByRole('button', { name: 'Show the picture' }).count()).toBe(0)
}))

test('the page of who saves is the same page, byte for byte', async () => {
  const [plain, saving] = await Promise.all((['off', 'on'] as const).map((wish) => fetch(room.edition.home + room.edition.paths.article, { headers: { 'save-data': wish } })))
  expect([saving!.headers.get('etag'), saving!.headers.get('vary')?.includes('Save-Data')]).toEqual([plain!.headers.get('etag'), false])
})
