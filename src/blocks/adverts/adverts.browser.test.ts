import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { applySettings, showSettings } from '#blocks/settings/actions.ts'
import { readSettings } from '#blocks/settings/model.ts'
import { readConfig } from '#kernel/config.ts'
import { openOgene } from '../../open.ts'
import { openRoom } from '../../../test/journeys/room.ts'
import { reportAdverts } from './actions.ts'

const room = openRoom()
/** Machines under test are busy. */
const patience = { timeout: 20_000 }

/** A reader with a browser that names itself as readers' browsers do: others are not counted. */
async function asReader(viewport: { width: number; height: number }, story: (page: Page) => Promise<void>) {
  const context = await room.browser.newContext({ viewport, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0 Safari/537.36' })
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })
    Object.assign(globalThis, { jumps: 0 })
    new PerformanceObserver((list) => {
      // TypeScript does not know this kind of entry (https://wicg.github.io/layout-instability/).
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) Object.assign(globalThis, { jumps: (globalThis as unknown as { jumps: number }).jumps + entry.value })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await story(await context.newPage())
  await context.close()
}

async function withOgene<T>(work: (app: Awaited<ReturnType<typeof openOgene>>['app']) => Promise<T>): Promise<T> {
  const { app, close } = await openOgene(readConfig({ OGENE_DATA: room.edition.dataDir, LOG_LEVEL: 'silent' }))
  try {
    return await work(app)
  } finally {
    await close()
  }
}
const totals = () => withOgene(async (app) => (await reportAdverts(app)).totals)

async function book(name: string, place: object) {
  const advert = { name, picture: 'bicycles.png', alt: name, link: '/about', ...place }
  await withOgene(async (app) => {
    const shown = await showSettings(app)
    await applySettings(app, readSettings(JSON.stringify({ ...shown, adverts: [...(shown.adverts ?? []), advert] })), path.resolve('sample/pictures'))
  })
}

test('an advert is counted once it was in view, and again as opened; nothing jumps for it, wide or narrow', async () => {
  await book('Among the words', { place: 'article', afterParagraph: 2 })
  for (const viewport of [{ width: 390, height: 844 }, { width: 1280, height: 900 }]) {
    await asReader(viewport, async (page) => {
      await page.goto(room.edition.home + ferry)
      await expect.poll(() => page.locator('article .advert').count(), patience).toBe(1)
      for (const advert of await page.locator('.advert').all()) {
        await advert.scrollIntoViewIfNeeded()
        await expect.poll(() => advert.locator('img').evaluate((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0), patience).toBe(true)
        const { width, height } = (await advert.locator('img').boundingBox())!
        expect([viewport.width, Math.round((width / height) * 100)]).toEqual([viewport.width, 120])
      }
      expect(await page.evaluate('jumps')).toBe(0)
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    })
  }
  await asReader({ width: 390, height: 844 }, async (page) => {
    await page.goto(room.edition.home + ferry)
    const link = page.getByRole('complementary', { name: 'Advertisement' }).getByRole('link', { name: 'Among the words' })
    await link.scrollIntoViewIfNeeded()
    await expect.poll(async () => (await totals()).find(({ name }) => name === 'Among the words')?.shown, patience).toBe(1)
    await link.click()
    await page.waitForURL(`${room.edition.home}/about`)
    await expect.poll(async () => (await totals()).find(({ name }) => name === 'Among the words'), patience).toMatchObject({ shown: 1, opened: 1 })
  })
})

test('on paper there is none', () => asReader({ width: 1280, height: 900 }, async (page) => {
  await page.goto(room.edition.home + ferry)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.advert:visible').count()).toBe(0)
}))

const ferry = '/news/the-ferry-that-beat-the-bridge'
