import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '#kernel/config.ts'
import { faults } from '../../../test/axe.ts'
import { launchBrowser } from '../../../test/browser.ts'
import { type Serving, startOgene } from '../../serve.ts'

let browser: Browser
let serving: Serving
/** The address of an article of the sample magazine that readers have commented on. */
let article: string
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ogene-comments-'))

beforeAll(async () => {
  serving = await startOgene(readConfig({ OGENE_DATA: dataDir, PORT: '0', LOG_LEVEL: 'silent', WEATHER_URL: 'http://127.0.0.1:9/' }))
  browser = await launchBrowser()
  const front = await (await fetch(serving.url)).text()
  const paths = [...front.matchAll(/<h[23]><a href="(\/[^"]+)"/g)].map(([, found]) => serving.url + found)
  for (const each of paths) if (!article && /\d Comments?<\/summary>/.test(await (await fetch(each)).text())) article = each
  expect(article).toBeTruthy()
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(address)
  return page
}

async function fillIn(page: Page, words: { email: string; text: string }) {
  await page.getByRole('textbox', { name: 'Comment' }).fill(words.text)
  await page.getByRole('textbox', { name: 'Name' }).fill('Ada Obi')
  await page.getByRole('textbox', { name: 'Email' }).fill(words.email)
}
const isShown = (page: Page, selector: string) => page.locator(selector).first().isVisible()

test('without script the thread opens at a link to it, by mouse and by keyboard', async () => {
  const closed = await open(article, { javaScriptEnabled: false })
  expect(await isShown(closed, '#respond')).toBe(false)
  await closed.locator('.comments summary').focus()
  await closed.keyboard.press('Enter')
  expect(await isShown(closed, '#respond')).toBe(true)
  expect(await isShown(await open(`${article}#respond`, { javaScriptEnabled: false }), '#respond')).toBe(true)

  const id = await closed.locator('li[id^=comment-]').first().getAttribute('id')
  const linked = await open(`${article}#${id}`, { javaScriptEnabled: false })
  expect(await isShown(linked, `#${id}`)).toBe(true)
  for (const page of [closed, linked]) await page.context().close()
})

test('without script a reader answers another, mends the form, and sees the comment wait', async () => {
  const page = await open(`${article}#respond`, { javaScriptEnabled: false })
  await page.getByRole('link', { name: /^Reply to/ }).first().click()
  expect(await page.locator('#respond-title').textContent()).toMatch(/^Leave a Reply to ./)
  await fillIn(page, { email: 'ada@mail.example', text: 'A <b>first</b> answer.' })
  await page.getByRole('textbox', { name: 'Website' }).fill('ftp://ada.example')
  await page.getByRole('button', { name: 'Post Comment' }).click()
  expect(await page.locator('.wrong').isVisible()).toBe(true)
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('wrong')
  expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('A <b>first</b> answer.')

  await page.getByRole('textbox', { name: 'Website' }).fill('https://ada.example')
  await page.getByRole('button', { name: 'Post Comment' }).click()
  expect(page.url()).toMatch(/\?held=.+#comment-/)
  const own = page.locator('li li article', { hasText: 'answer.' })
  expect(await own.isVisible()).toBe(true)
  expect(await own.textContent()).toContain('Your comment is awaiting moderation.')
  await page.goto(article)
  expect(await page.getByText('A first answer.').count()).toBe(0)
  await page.context().close()
})

test('with script the browser remembers who asked for it, and nobody else', async () => {
  const page = await open(`${article}#respond`)
  await fillIn(page, { email: 'bisi@mail.example', text: 'With script.' })
  expect(Number(await page.locator('[name=openedAt]').inputValue())).toBeGreaterThan(1_700_000_000_000)
  await page.getByRole('checkbox', { name: 'Save my name' }).check()
  await page.getByRole('button', { name: 'Post Comment' }).click()
  await page.getByText('Your comment is awaiting moderation.').waitFor()
  await page.goto(`${article}#respond`)
  expect(await page.getByRole('textbox', { name: 'Email' }).inputValue()).toBe('bisi@mail.example')
  expect(await page.getByRole('checkbox', { name: 'Save my name' }).isChecked()).toBe(true)
  expect(await page.context().cookies()).toEqual([])

  await page.getByRole('checkbox', { name: 'Save my name' }).uncheck()
  await fillIn(page, { email: 'chi@mail.example', text: 'Forget me.' })
  await page.getByRole('button', { name: 'Post Comment' }).click()
  await page.getByText('Forget me.').waitFor()
  await page.goto(`${article}#respond`)
  expect(await page.getByRole('textbox', { name: 'Email' }).inputValue()).toBe('')
  await page.context().close()
})

test('who lets the browser remember them finds their waiting comment on the page that is the same for all, and nobody else does', async () => {
  const page = await open(`${article}#respond`)
  await fillIn(page, { email: 'dele@mail.example', text: 'Waiting in the wings.' })
  await page.getByRole('checkbox', { name: 'Save my name' }).check()
  await page.getByRole('button', { name: 'Post Comment' }).click()
  await page.waitForURL(/held=/)
  await page.goto(`${article}#respond`)
  await page.getByText('Waiting in the wings.').waitFor()
  expect(await page.getByText('Your comment is awaiting moderation.').count()).toBe(1)
  const other = await open(`${article}#respond`)
  expect(await other.getByText('Waiting in the wings.').count()).toBe(0)
  for (const each of [page, other]) await each.context().close()
})

test('in a rush the browser works for a moment by itself, and the comment is taken', async () => {
  const subjectId = /name="subjectId" value="([^"]+)"/.exec(await (await fetch(article)).text())?.[1] ?? ''
  const page = await open(`${article}#respond`)
  await fillIn(page, { email: 'emeka@mail.example', text: 'In the middle of the rush.' })
  const asked = page.waitForResponse((response) => response.url().endsWith('/comments') && response.status() === 429)
  const rush = beginRush(subjectId)
  await expect.poll(rush.posted, { timeout: 30_000 }).toBeGreaterThan(25)
  await page.getByRole('button', { name: 'Post Comment' }).click()
  await asked
  await page.waitForURL(/held=.+#comment-/, { timeout: 20_000 })
  await rush.end()
  expect(await page.getByText('In the middle of the rush.').isVisible()).toBe(true)
  await page.context().close()
})

/** Others who write one after another for as long as the story needs them: every few seconds one more is let through, and that is not to be the reader. */
function beginRush(subjectId: string) {
  const rush = { posted: 0, isOver: false }
  const writing = (async () => {
    while (!rush.isOver) {
      const at = rush.posted++
      const body = new URLSearchParams({ subjectId, name: `Rush ${at}`, email: `rush${at}@mail.example`, text: `Rushing ${at}`, website: '' })
      await fetch(`${serving.url}/comments`, { method: 'POST', body, redirect: 'manual' })
    }
  })()
  const end = () => {
    rush.isOver = true
    return writing
  }
  return { posted: () => rush.posted, end }
}

test('the thread, the form and the form to mend can be used by everyone (WCAG 2.2 AA), in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open(`${article}#respond`, { colorScheme, bypassCSP: true, viewport: { width: 390, height: 844 } })
    expect(await faults(page, { within: '#comments' })).toEqual([])
    await page.locator('#respond form').evaluate((form: HTMLFormElement) => (form.noValidate = true))
    await page.getByRole('button', { name: 'Post Comment' }).click()
    await page.locator('.wrong').waitFor()
    expect(await faults(page, { within: 'main' })).toEqual([])
    await page.context().close()
  }
})
