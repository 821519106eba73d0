import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openRoom } from '../../../test/journeys/room.ts'
import { type Line, openLine } from '../../../test/journeys/line.ts'

const room = openRoom()
/** Machines under test are busy. */
const patience = { timeout: 20_000 }
const ferry = '/news/the-ferry-that-beat-the-bridge'

async function onTheLine(story: (reader: { page: Page; line: Line }) => Promise<void>) {
  const line = await openLine(room.edition.home)
  const context = await room.browser.newContext({ viewport: { width: 360, height: 740 } })
  await story({ line, page: await context.newPage() })
  await context.close()
  await line.close()
}

/** The addresses a browser keeps of this paper. */
const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const all = await Promise.all(names.filter((name) => name.startsWith('ogene-pages')).map(async (name) => (await caches.open(name)).keys()))
    return all.flat().map(({ url }) => new URL(url).pathname)
  })

async function readFrontAndFerry(page: Page, line: Line) {
  await page.goto(line.home)
  await expect.poll(() => keptPaths(page), patience).toContain('/')
  await page.goto(line.home + ferry)
  await expect.poll(() => keptPaths(page), patience).toContain(ferry)
}

test('without a signal the front page and what was read are there, say from when they are, and all else is explained', () => onTheLine(async ({ page, line }) => {
  await readFrontAndFerry(page, line)
  line.cut()
  for (const path of ['/', ferry, `${ferry}?fbclid=x`]) {
    await page.goto(line.home + path)
    expect(await page.getByText('There is no connection. This is the page as it was on').isVisible()).toBe(true)
  }
  expect(await page.locator('article[data-article] p').count()).toBeGreaterThan(5)
  await page.goto(`${line.home}/business/an-arm-of-cloth`)
  expect(await page.locator('h1').textContent()).toBe('There is no connection')
  await page.getByRole('main').getByRole('link', { name: /ferry/i }).click()
  await page.waitForURL(`${line.home}${ferry}`)
  line.mend()
  await page.reload()
  expect(await page.getByText('There is no connection').count()).toBe(0)
}))

test('a page that has been taken away is not kept any longer', () => onTheLine(async ({ page, line }) => {
  await readFrontAndFerry(page, line)
  await page.evaluate(async (path) => {
    const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('ogene-pages'))!)
    await cache.put('/nowhere', (await cache.match(path))!)
  }, ferry)
  await page.goto(`${line.home}/nowhere`)
  await expect.poll(() => keptPaths(page), patience).not.toContain('/nowhere')
}))

test('a browser keeps thirty articles, those read last', () => onTheLine(async ({ page, line }) => {
  await readFrontAndFerry(page, line)
  await page.evaluate(async (path) => {
    const cache = await caches.open((await caches.keys()).find((name) => name.startsWith('ogene-pages'))!)
    for (let n = 1; n <= 30; n++) await cache.put(`/news/older-${n}`, (await cache.match(path))!)
  }, ferry)
  await page.goto(`${line.home}/business/an-arm-of-cloth`)
  await expect.poll(async () => (await keptPaths(page)).filter((path) => !['/', '/offline'].includes(path)).length, patience).toBe(30)
  expect(await keptPaths(page)).toEqual(expect.arrayContaining(['/', '/offline', '/business/an-arm-of-cloth', '/news/older-30']))
  expect(await keptPaths(page)).not.toContain('/news/older-1')
}))

test('what cannot be counted for want of a signal is counted when it is back', () => onTheLine(async ({ page, line }) => {
  await readFrontAndFerry(page, line)
  line.cut()
  await page.goto(line.home + ferry)
  const article = await page.locator('[data-article]').getAttribute('data-article')
  await page.evaluate((id) => navigator.sendBeacon('/views', new URLSearchParams({ article: id! })), article)
  const held = () => page.evaluate(() => new Promise<number>((resolve) => {
    const request = indexedDB.open('ogene', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('beacons', { autoIncrement: true })
    request.onsuccess = () => {
      const count = request.result.transaction('beacons').objectStore('beacons').count()
      count.onsuccess = () => resolve(count.result)
    }
  }))
  await expect.poll(held, patience).toBe(1)
  line.mend()
  const countsSent = () => line.sent().flatMap((words) => [...words.matchAll(/POST \/views [^]*?\r\n\r\n(article=[0-9a-f-]*)/g)].map(([, count]) => count))
  expect(countsSent()).toEqual([])
  await page.goto(line.home)
  // Asked of the line, not of the browser: what a worker asks for while it still wakes up is told to nobody.
  await expect.poll(countsSent, patience).toContain(`article=${article}`)
  await expect.poll(held, patience).toBe(0)
}))

test('who comes for one article is asked to keep nothing before they scroll', () => onTheLine(async ({ page, line }) => {
  await page.goto(line.home + ferry, { waitUntil: 'networkidle' })
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  await page.mouse.wheel(0, 300)
  await expect.poll(() => keptPaths(page), patience).toContain(ferry)
}))
