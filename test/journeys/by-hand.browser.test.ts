import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import type { BrowserContextOptions } from 'playwright-core'
import { expect, test } from 'vitest'
import { openRoom } from './room.ts'
import { focused, type Reading, startReading } from './reading.ts'

const room = openRoom()

async function reading(options: BrowserContextOptions, story: (reader: Reading) => Promise<void>) {
  const reader = await startReading(room.browser, room.edition.home, options)
  await story(reader)
  expect(reader.troubles).toEqual([])
  await reader.close()
}
/** Pages scroll smoothly, and machines under test are busy. */
const patience = { timeout: 15_000 }
const withoutScript = { javaScriptEnabled: false }

test('by keyboard, the first stop leads past the masthead, and the last of a page back to its top', () => reading({}, async ({ page, open }) => {
  await open(room.edition.paths.article)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to the article')
  expect(await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main')?.id)).toBe('main')

  await page.getByRole('link', { name: 'To Top' }).focus()
  await expect.poll(() => page.evaluate(() => scrollY), patience).toBeGreaterThan(1000)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => scrollY), patience).toBe(0)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Skip to the article')
}))

test('the reader’s choice of light or dark holds on every page, from the first moment, until it is taken back', () => reading({ colorScheme: 'light' }, async ({ page, open }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await open('/')
  const light = await paper()
  await page.getByLabel('Light or dark').selectOption({ label: 'Dark' })
  const dark = await paper()
  expect(dark).not.toBe(light)
  await open(room.edition.paths.article)
  expect([await paper(), await page.getByLabel('Light or dark').inputValue()]).toEqual([dark, 'dark'])
  await page.getByLabel('Light or dark').selectOption('')
  await open('/')
  expect([await paper(), await page.evaluate(() => localStorage.length)]).toEqual([light, 0])
}))

test('the address of an article can be copied', () => reading({ permissions: ['clipboard-read', 'clipboard-write'] }, async ({ page, open }) => {
  await open(room.edition.paths.article)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(room.edition.home + room.edition.paths.article)
}))

test.each([true, false])('a link to a comment, or to the form, opens the thread there (script: %s)', (javaScriptEnabled) => reading({ javaScriptEnabled }, async ({ page, open }) => {
  await open(room.edition.paths.article)
  expect(await page.locator('details.comments').textContent()).toMatch(/^2 Comments/)
  const id = await page.locator('li[id^=comment-]').last().getAttribute('id')
  for (const target of [`#${id}`, '#respond']) {
    expect(await page.locator(target).isVisible()).toBe(false)
    await open(room.edition.paths.article + target)
    expect(await page.locator(target).isVisible()).toBe(true)
    await expect.poll(async () => (await page.locator(target).boundingBox())!.y, patience).toBeLessThan(740)
    await open(room.edition.paths.article)
  }
}))

test('without script everything can be read, and a comment can be posted', () => reading(withoutScript, async ({ page, open }) => {
  for (const where of ['front', 'section', 'contributor', 'page', 'show', 'episode'] as const) {
    await open(room.edition.paths[where])
    expect([where, await page.locator('h1').count(), await page.locator('[hidden]:visible').count()]).toEqual([where, 1, 0])
  }
  await open(`${room.edition.paths.article}#respond`)
  await page.getByRole('textbox', { name: 'Comment' }).fill('Read to the end, without a script.')
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Obi')
  await page.getByRole('textbox', { name: 'Email' }).fill('ada@mail.example')
  await page.getByRole('button', { name: 'Post Comment' }).click()
  expect(await page.getByText('Your comment is awaiting moderation.').isVisible()).toBe(true)
  await open(`${room.edition.paths.article}#comments`)
  expect(await page.getByText('without a script.').count()).toBe(0)
}))

test('a film is fetched from nobody until the reader asks for it', async () => {
  const reader = await startReading(room.browser, room.edition.home)
  const { page, troubles } = reader
  await page.route('https://**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>A film</title>' }))
  for (const where of ['article', 'episode'] as const) {
    await reader.open(room.edition.paths[where])
    await page.locator('a[data-frame]').first().scrollIntoViewIfNeeded()
    expect(troubles).toEqual([])
    await page.locator('a[data-frame]').first().click()
    await expect.poll(() => troubles, patience).toEqual([expect.stringContaining('request to https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ')])
    troubles.length = 0
  }
  await reader.close()
})

test('an article that stayed before a reader’s eyes for some seconds counts once', () => reading({}, async ({ page, context, open }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false }))
  const beacons: string[] = []
  // What the page asks for: its worker passes each beacon on.
  context.on('request', (request) => void (request.url().endsWith('/views') && !request.serviceWorker() && beacons.push(request.postData() ?? '')))
  await page.clock.install()
  for (const visit of [1, 2]) {
    await open(room.edition.paths.article)
    await page.clock.runFor(4000)
    expect(beacons).toHaveLength(visit - 1)
    await page.clock.runFor(60_000)
    await expect.poll(() => beacons.length, patience).toBe(visit)
  }
  expect(beacons[0]).toMatch(/^article=[0-9a-f-]{36}$/)
  await expect.poll(countViews, patience).toBe(1)
  await context.addInitScript(() => Object.defineProperty(Document.prototype, 'visibilityState', { get: () => 'hidden' }))
  await open('/news/the-ferry-that-beat-the-bridge')
  await page.clock.runFor(60_000)
  expect(beacons).toHaveLength(2)
  expect(await context.cookies()).toEqual([])
}))

function countViews() {
  const database = new DatabaseSync(path.join(room.edition.dataDir, 'ogene.db'), { readOnly: true })
  const row = database.prepare('select coalesce(sum(count), 0) as views from views').get()
  database.close()
  return row?.views
}
