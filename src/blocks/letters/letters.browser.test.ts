/** From the first comment of a reader to the one mail that somebody answered, with a browser all the way. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '#blocks/people/actions.ts'
import { readConfig } from '#kernel/config.ts'
import { faults } from '../../../test/axe.ts'
import { launchBrowser } from '../../../test/browser.ts'
import { freePort } from '../../../test/contract/program.ts'
import { type MailServer, startMailServer } from '../../../test/mail-server.ts'
import { openOgene } from '../../open.ts'
import { type Serving, startOgene } from '../../serve.ts'

let browser: Browser
let serving: Serving
let post: MailServer
/** An article readers may comment on. */
let article: string
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ogene-letters-'))
const patience = { timeout: 60_000, interval: 100 }

beforeAll(async () => {
  post = await startMailServer()
  const config = readConfig({ OGENE_DATA: dataDir, PORT: String(await freePort()), LOG_LEVEL: 'silent', WEATHER_URL: 'http://127.0.0.1:9/', SMTP_URL: post.url })
  serving = await startOgene(config)
  // As a command would, beside the server.
  const { app, close } = await openOgene(config)
  await addPerson(app, { email: 'mo@paper.example', role: 'moderator', name: 'Mo' })
  await close()
  browser = await launchBrowser()
  article = `${serving.url}/news/the-ferry-that-beat-the-bridge`
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
  await post?.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The first link in the newest mail to an address whose subject has these words; waits for it. */
async function linkIn(to: string, subject: string): Promise<string> {
  const find = () => post.mails.findLast((mail) => mail.to?.[0]?.address === to && mail.subject?.includes(subject))
  await expect.poll(() => Boolean(find()), patience).toBe(true)
  return /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(find()?.text ?? '')?.[0] ?? ''
}

async function write(page: Page, { name, email, text, wantsAnswers }: { name: string; email: string; text: string; wantsAnswers?: boolean }) {
  await page.getByRole('textbox', { name: 'Comment' }).fill(text)
  await page.getByRole('textbox', { name: 'Name' }).fill(name)
  await page.getByRole('textbox', { name: 'Email' }).fill(email)
  if (wantsAnswers) await page.getByLabel('Email me when somebody answers.').check()
  await page.getByRole('button', { name: 'Post Comment' }).click()
  await page.getByText('Your comment is awaiting moderation.').waitFor()
}

for (const javaScriptEnabled of [false, true]) {
  const who = javaScriptEnabled ? 'ada' : 'bisi'
  const words = `The ferry is ${who}’s too.`
  test(`${javaScriptEnabled ? 'with' : 'without'} script a first-time reader comments, is held, is approved, is answered, and gets one mail`, { timeout: 240_000 }, async () => {
    post.mails.length = 0
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 }, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`${article}#respond`)
    await write(page, { name: who, email: `${who}@mail.example`, text: words, wantsAnswers: true })
    expect(await (await fetch(article)).text()).not.toContain(words)

    await page.goto(await linkIn('mo@paper.example', 'wait'))
    expect(javaScriptEnabled ? await faults(page) : []).toEqual([])
    await page.getByRole('button', { name: 'Approve' }).click()
    await page.getByText('It is shown to all readers.').waitFor()
    expect(await (await fetch(article)).text()).toContain(words)

    await page.goto(await linkIn(`${who}@mail.example`, 'hear of answers'))
    await page.getByRole('button', { name: 'Yes, tell me' }).click()
    await page.getByText('is told when somebody answers').waitFor()
    expect(javaScriptEnabled ? await faults(page) : []).toEqual([])

    post.mails.length = 0
    await page.goto(`${article}#respond`)
    await page.getByRole('link', { name: `Reply to ${who}` }).click()
    await write(page, { name: `friend of ${who}`, email: `friend-of-${who}@mail.example`, text: `Yes, ${who}, it is.` })
    await page.goto(await linkIn('mo@paper.example', 'wait'))
    await page.getByRole('button', { name: 'Approve' }).click()
    const stop = await linkIn(`${who}@mail.example`, 'An answer to you')
    expect(stop).toContain('#comment-')
    expect(post.mails.filter((mail) => mail.to?.[0]?.address === `${who}@mail.example`).length).toBe(1)
    await context.close()
  })
}
