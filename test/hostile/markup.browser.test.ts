import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseDocument } from 'htmlparser2'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentProgress } from '#blocks/import/progress.ts'
import { importWordpress } from '#blocks/import/wordpress/import.ts'
import { readConfig } from '#kernel/config.ts'
import { openOgene } from '../../src/open.ts'
import { type Serving, startOgene } from '../../src/serve.ts'
import { launchBrowser } from '../browser.ts'
import { freePort } from '../contract/program.ts'
import { exportOf, oldHome, type OldPost } from '../contract/small-site.ts'
import { hasCorpora, hostileMarkup } from './payloads.ts'

describe.skipIf(!hasCorpora)('hostile markup in every field of an import (needs the corpora)', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ogene-hostile-'))
  const payloads = hasCorpora ? hostileMarkup() : []
  let browser: Browser
  let serving: Serving
  let paths: string[]

  beforeAll(async () => {
    const config = readConfig({ OGENE_DATA: dataDir, OGENE_SAMPLE: 'no', PORT: String(await freePort()), LOG_LEVEL: 'error', WEATHER_URL: 'http://127.0.0.1:9/' })
    const { app, close } = await openOgene(config)
    const uploads = path.join(dataDir, 'uploads')
    mkdirSync(uploads)
    writeFileSync(path.join(uploads, 'danfo.jpg'), await readFile('sample/pictures/danfo.jpg'))
    writeFileSync(path.join(dataDir, 'hostile.xml'), exportOf(siteOf(payloads)))
    const report = await importWordpress(app, { files: [path.join(dataDir, 'hostile.xml')], uploads, progress: silentProgress })
    // Of some comments nothing is left that a person could read.
    expect([report.isComplete(), report.text(3)]).toEqual([true, expect.stringContaining(`Articles: ${payloads.length} added\n`)])
    paths = (await app.db.selectFrom('addresses').select('path').where('isCurrent', '=', 1).where('kind', '!=', 'medium').execute()).map(({ path: address }) => address)
    await close()
    serving = await startOgene(config)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await serving?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('runs nothing, asks no stranger and breaks no security rule on any page', { timeout: 240_000 }, async () => {
    expect(paths.length).toBeGreaterThan(payloads.length)
    // A contributor's page has only the name, which stands over their article too: it is read, and not opened by the hundred.
    const queue = [...paths.filter((address) => !isContributor(address)), '/']
    const found: string[] = []
    await Promise.all([1, 2, 3].map(async () => {
      const page = await openTrapped(browser, serving.url, found)
      for (let address = queue.pop(); address !== undefined; address = queue.pop()) await examine(page, serving.url + address, found)
      await page.context().close()
    }))
    expect([...new Set(found)].slice(0, 30)).toEqual([])
  })

  test('has contributors’ pages in which nothing could run', async () => {
    const page = await browser.newPage()
    for (const address of paths.filter(isContributor)) {
      const answer = await fetch(serving.url + address)
      expect([address, answer.status, await page.evaluate(faultsIn, await answer.text())]).toEqual([address, 200, []])
    }
    await page.close()
  })

  test('would be noticed where nothing was done about it', async () => {
    const page = await browser.newPage()
    const noticed = await Promise.all(payloads.map((payload) => page.evaluate(faultsIn, payload)))
    expect(noticed.filter((faults) => faults.length > 0).length).toBeGreaterThan(payloads.length / 2)
    await page.close()
  })

  test('leaves the feed well-formed, and without a program in what it carries', async () => {
    const found: string[] = []
    const page = await openTrapped(browser, serving.url, found)
    const feed = await page.goto(`${serving.url}/feed`)
    expect(feed?.headers()['content-type']).toContain('xml')
    expect(await page.locator('parsererror').count()).toBe(0)
    const carried = parseDocument(await (await fetch(`${serving.url}/feed`)).text(), { xmlMode: true })
    const html = textsOf(carried, ['content:encoded', 'description'])
    expect(html.length).toBeGreaterThan(20)
    await page.goto(`${serving.url}/about-nothing`)
    for (const text of html) {
      const faults = await page.evaluate(faultsIn, text)
      expect([text.slice(0, 200), faults]).toEqual([text.slice(0, 200), []])
    }
    expect(found.filter((line) => !line.includes('404'))).toEqual([])
    await page.context().close()
  })
})

const isContributor = (address: string) => address.startsWith('/contributors/')

/** One article for each payload, with it in every field; authors and sections carry it in their names. */
function siteOf(payloads: string[]) {
  const picture = payloads.length * 2 + 1
  const articles = payloads.map((payload, at): OldPost => ({
    title: payload, content: `<p>Before.</p>\n${payload}\n<p>After.</p>`, excerpt: payload, author: `author-${at}`, category: `section-${at % 20}`, thumbnail: payloads.length + at + 1,
    comments: [{ author: payload, url: payload, text: payload }, { author: 'Ada', url: 'javascript:alert(1)', text: `Well. ${payload}` }],
  }))
  const pictures = payloads.map((payload): OldPost => ({ title: payload, content: payload, excerpt: payload, alt: payload, type: 'attachment', attachmentUrl: `${oldHome}/wp-content/uploads/danfo.jpg` }))
  return {
    title: payloads[picture % payloads.length]!,
    authors: payloads.map((payload, at) => ({ login: `author-${at}`, name: payload })),
    categories: payloads.slice(0, 20).map((payload, at) => ({ slug: `section-${at}`, name: payload, description: payload })),
    posts: [...articles, ...pictures],
  }
}

/** A browser in which whatever runs gives itself away. */
async function openTrapped(browser: Browser, home: string, found: string[]): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await context.exposeFunction('giveAway', (what: string) => void found.push(`${page.url()} ran ${what}`))
  await context.addInitScript(() => {
    for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const) Object.defineProperty(window, name, { value: () => (window as unknown as { giveAway(what: string): void }).giveAway(name) })
  })
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => found.push(`${page.url()} opened a dialog`)))
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && found.push(`${page.url()} ${message.text().slice(0, 300)}`)))
  page.on('pageerror', (error) => void found.push(`${page.url()} ${error.message}`))
  context.on('request', (request) => void (/^(data:|blob:)/.test(request.url()) || request.url().startsWith(`${home}/`) || found.push(`${page.url()} asked ${request.url()}`)))
  return page
}

/** Opens a page with its thread unfolded; it must stay there, and nothing in it may be able to run. */
async function examine(page: Page, address: string, found: string[]) {
  const answer = await page.goto(address, { waitUntil: 'load' })
  if (answer?.status() !== 200) found.push(`${address} answered ${answer?.status()}`)
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
  if (page.url() !== encodeURI(decodeURI(address))) found.push(`${address} led to ${page.url()}`)
  for (const fault of await page.evaluate(faultsIn, undefined)) found.push(`${address} ${fault}`)
}

/** What in this page, in one that was read, or in a text parsed as one, could run or reach out. Runs in the browser. */
function faultsIn(html: string | undefined): string[] {
  const root = html === undefined ? document : new DOMParser().parseFromString(html, 'text/html')
  const isPage = html === undefined || /^<!doctype/i.test(html)
  const ours = isPage ? ['HEAD > SCRIPT', 'BODY > SCRIPT', 'HEAD > STYLE', 'HEAD > META', 'HEAD > LINK', 'SECTION > FORM'] : []
  // A form can hide its own attributes behind fields of that name: they are asked of the prototype.
  const attributesOf = Object.getOwnPropertyDescriptor(Element.prototype, 'attributes')!.get!
  const risky = new Set(['SCRIPT', 'STYLE', 'META', 'LINK', 'BASE', 'FORM', 'OBJECT', 'EMBED', 'IFRAME', 'FRAME', 'APPLET', 'MATH', 'TEMPLATE', 'SVG'])
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const place = `${element.parentElement?.tagName} > ${element.tagName}`
    const isStrange = risky.has(element.tagName) && !ours.includes(place)
    const attributes = [...(attributesOf.call(element) as NamedNodeMap)].filter(({ name, value }) => {
      if (/^on|^style$|^srcdoc$|^formaction$/i.test(name)) return true
      return /^(href|src|action|data|poster|xlink:href|srcset)$/i.test(name) && /^[\s\0-\x20]*(javascript|vbscript|data:(?!image\/(png|gif|svg\+xml)))/i.test(value)
    })
    return [...(isStrange ? [`holds ${place}`] : []), ...attributes.map(({ name, value }) => `holds ${element.tagName} ${name}="${value.slice(0, 80)}"`)]
  })
}

interface Branch {
  name?: string
  data?: string
  children?: unknown[]
}
function textsOf(branch: Branch, names: string[]): string[] {
  const children = (branch.children ?? []) as Branch[]
  if (branch.name && names.includes(branch.name)) return [plainOf(branch)]
  return children.flatMap((child) => textsOf(child, names))
}
const plainOf = (branch: Branch): string => branch.data ?? ((branch.children ?? []) as Branch[]).map(plainOf).join('')
