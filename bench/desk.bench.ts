/** What the desk costs, in a real Chromium: what is fetched, when one can type, a key to its paint, a saved sentence, a title found among many. Beside the rivals as they were measured on one machine, and beside what this browser needs for the readers' page and for a bare field of the same words. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { openSession, giveAccount } from '#blocks/accounts/actions.ts'
import { saveArticle } from '#blocks/articles/actions.ts'
import { importComments } from '#blocks/comments/actions.ts'
import { takeIn } from '#blocks/people/actions.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import type { App } from '#kernel/app.ts'
import { readConfig } from '#kernel/config.ts'
import { transact } from '#kernel/transact.ts'
import { openOgene } from '../src/open.ts'
import { startOgene } from '../src/serve.ts'
import { median, percentile, printTable } from './figures.ts'
import { rounds } from './options.ts'

const [articles, keys] = rounds([400, 40], [5000, 200])
const dataDir = await mkdtemp(path.join(os.tmpdir(), 'ogene-bench-desk-'))
const config = readConfig({ OGENE_DATA: dataDir, PORT: '4499', LOG_LEVEL: 'silent', OGENE_SAMPLE: 'no' })
const cookie = await fill()
const serving = await startOgene(config)
const launching = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] }
const list = '.stories li'
const writable = '.body[contenteditable=true] p'
const viewport = { width: 1280, height: 900 }
const browser = await chromium.launch(launching)
/** An editor’s own browser, with a profile on the disk. */
const own = await chromium.launchPersistentContext(path.join(dataDir, 'profile'), { ...launching, viewport })
try {
  await signInto(own)
  await measure()
} finally {
  await own.close()
  await browser.close()
  await serving.close()
  await rm(dataDir, { recursive: true, force: true })
}

/** So many published articles; the newest has 5,000 words. */
async function fill(): Promise<string> {
  const { app, close } = await openOgene(config)
  const [id, sectionId] = [app.newId(), app.newId()]
  await transact(app, async (change) => {
    await saveSection(change, sectionId, { slug: 'news', name: 'News' })
    await takeIn(change, { id, role: 'owner', name: 'Ada', email: 'ada@bench.example', contributorId: null })
    await giveAccount(app, change, { id, name: 'Ada', email: 'ada@bench.example' }, 'none')
  })
  const paragraph = (n: number) => ({ type: 'paragraph', content: [{ type: 'text', text: `Paragraph ${n}: ${'the river rose at dawn and the bell rang over the market '.repeat(8)}` }] })
  for (let n = 0; n < articles; n++) {
    const content = Array.from({ length: n === articles - 1 ? 56 : 1 }, (_, at) => paragraph(at))
    const publishedAt = new Date(Date.UTC(2024, 0, 1) + n * 3_600_000).toISOString()
    const articleId = app.newId()
    await transact(app, (change) => saveArticle(change, articleId, { headline: n === articles - 1 ? 'The long one' : `The market of street ${n}`, sectionId, state: 'published', publishedAt, updatedAt: publishedAt, body: { type: 'doc', content } }))
    if (n === articles - 1) await transact(app, (change) => importComments(change, articleId, waiting(app, articleId)))
  }
  const session = (await openSession(app, id)).replace(/;.*/, '')
  // What five thousand stories leave to be done is not what is measured.
  await app.db.deleteFrom('jobs').execute()
  await close()
  return session
}

function waiting(app: App, subjectId: string) {
  return Array.from({ length: 10 }, (_, n) => (
    { id: app.newId(), subjectId, parentId: null, name: `Reader ${n}`, text: `Comment ${n} of the evening.`, state: 'held' as const, postedAt: app.now().toISOString() }
  ))
}

async function measure() {
  const stranger = await fresh({ isSignedIn: false })
  const signIn = await visit(await stranger.newPage(), '/desk/sign-in', 'input[type=email]')
  const context = await fresh()
  const listFirst = await visit(await context.newPage(), '/desk/stories', list)
  const listAgain = await visit(await context.newPage(), '/desk/stories', list)
  const page = await context.newPage()
  await page.goto(`${serving.url}/desk/stories`)
  const found = await findTitle(page)
  const address = new URL((await page.locator('.stories a').filter({ hasText: 'The long one' }).getAttribute('href'))!, serving.url).pathname
  const editorFirst = await visit(await (await fresh()).newPage(), address, writable)
  const editorAgain = await visitAgain(address, writable)
  const writing = await own.newPage()
  await visit(writing, address, writable)
  const typed = await typeIn(writing)
  const saved = await saveSentence(writing)
  const bare = await typeInBareField(await own.newPage())
  const approved = await approveTen(await own.newPage())
  const pageFirst = await visit(await (await fresh({ isSignedIn: false })).newPage(), '/news/the-long-one', 'article p')
  const pageAgain = await visitAgain('/news/the-long-one', 'article p')
  const slow = await onSlowLine(address)
  printTable([
    ['', 'WordPress 6.1', 'Ghost 6.65', 'EmDash 0.32', 'wished', 'the desk'],
    ['sign-in page, kB', 519, 2524, 8553, '<= 15', signIn.kilobytes],
    ['list, kB, first / second visit', '211 / 17', '3,605 / 57', '9,427 / 1,025', '<= 250 / 10', `${listFirst.kilobytes} / ${listAgain.kilobytes}`],
    ['editor, kB, first visit', 1618, 3723, 8561, '<= 450', editorFirst.kilobytes],
    ['open 5,000 words, ms, cold / warm', '1,792 / 761', '2,913 / 1,024', '1,379 / 764', '<= 800 / 300', `${editorFirst.ms} / ${editorAgain}`],
    ['key to paint, ms, p50 / p95', '26 / 37', '10.5 / 17', '31 / 48', '<= 8 / 16', `${typed.p50.toFixed(1)} / ${typed.p95.toFixed(1)}`],
    ['main thread for a key, ms; of it our scripts', 36, 12.5, 35, '<= 4', `${typed.thread.toFixed(1)}; ${typed.scripts.toFixed(1)}`],
    ['saved after, s; bytes for a sentence', '55; 35,000', '3; 48,000', '3; 38,000', '<= 2; 5,000', `${saved.after}; ${saved.bytes}`],
    ['the same words, bare field: key to paint; main thread', '', '', '', '', `${bare.p50.toFixed(1)} / ${bare.p95.toFixed(1)}; ${bare.thread.toFixed(1)}`],
    ['times the bare field: key to paint p50; main thread', '', '', '', '', `${(typed.p50 / bare.p50).toFixed(1)}; ${(typed.thread / bare.thread).toFixed(1)}`],
    ['readers’ page of the same words, ms, cold / warm', '', '', '', '', `${pageFirst.ms} / ${pageAgain}`],
    ['times the readers’ page, opened cold / warm', '', '', '', '', `${(editorFirst.ms / pageFirst.ms).toFixed(1)} / ${(editorAgain / pageAgain).toFixed(1)}`],
    ['approve 10 comments', '10 clicks, 474 ms each', '–', '10 clicks, 103 ms each', '10 keys, 50 ms each', `10 keys, ${approved} ms each`],
    [`find one title of ${articles}, ms`, 400, 700, 'not found', '<= 100', found],
    ['400 kbit/s, 400 ms: list first / again, s', '', '', '', '', `${slow.listFirst} / ${slow.listAgain}`],
    ['400 kbit/s, 400 ms: story first / again, s', '', '', '', '', `${slow.storyFirst} / ${slow.storyAgain}`],
  ])
}

/** Somebody’s first day: a browser that has seen nothing. */
async function fresh({ isSignedIn = true } = {}) {
  const context = await browser.newContext({ viewport })
  if (isSignedIn) await signInto(context)
  return context
}

async function signInto(context: BrowserContext) {
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value, url: serving.url }])
}

/** The median of some visits by a browser that was here before, and keeps scripts compiled as browsers with a profile on the disk do. */
async function visitAgain(address: string, wanted: string): Promise<number> {
  const took: number[] = []
  for (let n = 0; n < 8; n++) {
    const page = await own.newPage()
    took.push((await visit(page, address, wanted)).ms)
    await page.close()
    // The tab before it is gone.
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return median(took.slice(3))
}

/** A telephone’s line at the edge of the town, in seconds: a first visit, and one the day after. */
async function onSlowLine(story: string) {
  const context = await fresh()
  const time = async (address: string, wanted: string) => {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 })
    const { ms } = await visit(page, address, wanted)
    await page.close()
    return (ms / 1000).toFixed(1)
  }
  return { listFirst: await time('/desk/stories', list), listAgain: await time('/desk/stories', list), storyFirst: await time(story, writable), storyAgain: await time(story, writable) }
}

/** Kilobytes as they crossed the wire, and milliseconds until the thing wanted is there. */
async function visit(page: Page, address: string, wanted: string) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
  const since = performance.now()
  await page.goto(serving.url + address)
  await page.locator(wanted).first().waitFor()
  const took = Math.round(performance.now() - since)
  await page.waitForLoadState('networkidle')
  return { kilobytes: Math.round(bytes / 1000), ms: took }
}

/** From the last letter, pasted with the others, to the painted row. */
async function findTitle(page: Page): Promise<number> {
  const field = page.getByLabel('Find a story by its headline')
  const took: number[] = []
  for (const n of [7, 91, 233, 64, 128]) {
    await field.fill('')
    await page.locator(list).nth(5).waitFor()
    await page.waitForTimeout(300)
    const title = `The market of street ${n}`
    const found = page.evaluate(([wanted, rows]) => new Promise<number>((resolve) => {
      addEventListener('input', () => {
        const since = performance.now()
        const look = () => (document.querySelector(`${rows} a b`)?.textContent === wanted ? resolve(performance.now() - since) : requestAnimationFrame(look))
        requestAnimationFrame(look)
      }, { capture: true, once: true })
    }), [title, list] as const)
    await field.fill(title)
    took.push(await found)
  }
  await field.fill('The long one')
  await page.locator(list).filter({ hasText: 'The long one' }).waitFor()
  return Math.round(median(took))
}

/** From the key until the comment has gone from the screen and the next one is at hand. */
async function approveTen(page: Page): Promise<number> {
  await page.goto(`${serving.url}/desk/comments`)
  await page.locator('.queue > li').nth(9).waitFor()
  await page.evaluate(() => {
    const took: number[] = []
    Object.assign(window, { took })
    addEventListener('keydown', () => {
      const since = performance.now()
      const before = document.querySelectorAll('.queue > li').length
      const look = () => (document.querySelectorAll('.queue > li').length < before ? took.push(performance.now() - since) : requestAnimationFrame(look))
      requestAnimationFrame(look)
    }, { capture: true })
  })
  for (let done = 1; done <= 10; done++) {
    await page.keyboard.press('a')
    await page.waitForFunction((n) => (window as unknown as { took: number[] }).took.length === n, done)
  }
  return Math.round(median(await page.evaluate(() => (window as unknown as { took: number[] }).took)))
}

/** What the browser itself needs: the same paragraphs, a field, and nothing else. */
async function typeInBareField(page: Page) {
  const paragraphs = Array.from({ length: 56 }, (_, n) => `<p>Paragraph ${n}: ${'the river rose at dawn and the bell rang over the market '.repeat(8)}</p>`)
  await page.setContent(`<!doctype html><style>.body { font: 1.25rem/1.6 serif; max-width: 46rem; margin: auto }</style><div class="body" contenteditable="true">${paragraphs.join('')}</div>`)
  return typeIn(page)
}

async function typeIn(page: Page) {
  await page.locator('.body p').nth(20).click()
  await page.keyboard.press('End')
  await page.evaluate(() => {
    const painted: number[] = []
    Object.assign(window, { painted })
    addEventListener('keydown', () => {
      const since = performance.now()
      requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => painted.push(performance.now() - since); channel.port2.postMessage(0) })
    }, { capture: true })
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const of = (name: string) => metrics.find((each) => each.name === name)!.value * 1000
    return { thread: of('TaskDuration'), scripts: of('ScriptDuration') }
  }
  const before = await busy()
  for (let n = 0; n < keys; n++) await page.keyboard.press('a', { delay: 20 })
  const after = await busy()
  const took = (await page.evaluate(() => (window as unknown as { painted: number[] }).painted)).slice(5)
  return { p50: median(took), p95: percentile(took, 95), thread: (after.thread - before.thread) / keys, scripts: (after.scripts - before.scripts) / keys }
}

async function saveSentence(page: Page) {
  await page.getByRole('status').filter({ hasText: /^saved/ }).waitFor()
  await page.keyboard.type(' One more sentence stands here.')
  const since = performance.now()
  const saving = await page.waitForRequest((request) => request.method() === 'PATCH')
  await page.getByRole('status').filter({ hasText: /^saved/ }).waitFor()
  return { after: ((performance.now() - since) / 1000).toFixed(1), bytes: (saving.postData() ?? '').length }
}
