/** A newsroom at work in a real browser, on each database: the built desk, a server, and whoever sits down at it. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { giveAccount, openSession } from '#blocks/accounts/actions.ts'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { takeIn } from '#blocks/people/actions.ts'
import type { Person, Role } from '#blocks/people/model.ts'
import { setPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import type { App } from '#kernel/app.ts'
import type { DialectName } from '#kernel/db.ts'
import { readConfig } from '#kernel/config.ts'
import { transact } from '#kernel/transact.ts'
import { openOgene } from '../../src/open.ts'
import { startOgene } from '../../src/serve.ts'
import { launchBrowser } from '../browser.ts'
import { freePort } from '../contract/program.ts'
import { databases, dropAll, freshDatabase } from '../databases.ts'

export interface Newsroom {
  home: string
  browser: Browser
  /** A tab of somebody's own browser, signed in; `screen` below /desk, `at` another address of the same newsroom. */
  enter(role: Role, screen?: string, options?: { width?: number; height?: number; dark?: boolean; at?: string }): Promise<{ page: Page; context: BrowserContext }>
  /** The newsroom's clock goes on by so many milliseconds. */
  advance(milliseconds: number): void
  /** What a reader is answered. */
  read(path: string): Promise<{ status: number; text: string }>
}

const staff: Record<Role, string> = { owner: 'Ola', editor: 'Ada', author: 'Ben', contributor: 'Chi', moderator: 'Mo' }

/** The same stories on SQLite and PostgreSQL, each in a newsroom of its own with a section News and everybody's byline. */
export const inEachNewsroom = (name: string, stories: (room: Newsroom) => void) => inNewsrooms(databases, name, stories)

/** On SQLite alone: for screens whose every answer is tested on both databases without a browser. */
export const inANewsroom = (name: string, stories: (room: Newsroom) => void) => inNewsrooms(['sqlite'], name, stories)

function inNewsrooms(dialects: readonly DialectName[], name: string, stories: (room: Newsroom) => void) {
  for (const dialect of dialects) {
    describe(`${name} [${dialect}]`, () => {
      const room: Partial<Newsroom> = {}
      const ends: (() => unknown)[] = []
      beforeAll(async () => {
        const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ogene-newsroom-'))
        const where = dialect === 'postgres' ? await freshDatabase(dialect) : undefined
        const config = readConfig({ OGENE_DATA: dataDir, PORT: String(await freePort()), LOG_LEVEL: 'silent', OGENE_SAMPLE: 'no', ...(where && 'url' in where && { DATABASE_URL: where.url }) })
        const { app, close } = await openOgene(config)
        const cookies = await moveIn(app)
        await close()
        let ahead = 0
        const serving = await startOgene(config, () => new Date(Date.now() + ahead))
        const browser = await launchBrowser()
        ends.push(() => browser.close(), () => serving.close(), () => rmSync(dataDir, { recursive: true, force: true }), dropAll)
        Object.assign(room, newsroomAt(serving.url, browser, cookies), { advance: (milliseconds: number) => void (ahead += milliseconds) })
      })
      afterAll(async () => { for (const end of ends) await end() })
      // Filled by the hook above, before anybody asks.
      stories(room as Newsroom)
    })
  }
}

function newsroomAt(home: string, browser: Browser, cookies: Record<Role, string>): Omit<Newsroom, 'advance'> {
  // Somebody's browser is the same all day: it has what the desk is made of already.
  const contexts = new Map<string, BrowserContext>()
  async function sitDown(role: Role, { width, height, dark }: { width: number; height: number; dark: boolean }) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
    const [name = '', value = ''] = cookies[role].split('=')
    await context.addCookies([{ name, value, url: home }])
    context.on('close', () => void contexts.forEach((each, key) => each === context && contexts.delete(key)))
    return context
  }
  return {
    home, browser,
    async enter(role, screen = '', { width = 1280, height = 900, dark = false, at = home } = {}) {
      const key = `${role} ${width} ${height} ${dark} ${at}`
      const context = contexts.get(key) ?? (await sitDown(role, { width, height, dark }))
      contexts.set(key, context)
      const page = await context.newPage()
      await page.goto(`${at}/desk${screen}`)
      return { page, context }
    },
    async read(address) {
      const response = await fetch(new URL(address, home), { redirect: 'manual', headers: { accept: 'text/html' } })
      return { status: response.status, text: await response.text() }
    },
  }
}

/** People, their bylines and a section; gives the cookie of each. */
async function moveIn(app: App): Promise<Record<Role, string>> {
  await transact(app, async (change) => {
    await setPublication(change, PublicationSettings.parse({ name: 'The Harbour Bell', language: 'en', timeZone: 'Africa/Lagos' }))
    await saveSection(change, app.newId(), { slug: 'news', name: 'News' })
    await saveSection(change, app.newId(), { slug: 'sport', name: 'Sport' })
  })
  const cookies: [string, string][] = []
  for (const [role, name] of Object.entries(staff) as [Role, string][]) cookies.push([role, await seatOne(app, role, name)])
  return Object.fromEntries(cookies) as Record<Role, string>
}

async function seatOne(app: App, role: Role, name: string): Promise<string> {
  const [id, contributorId] = [app.newId(), app.newId()]
  const person: Person = { id, role, name, email: `${name.toLowerCase()}@harbour.example`, contributorId }
  await transact(app, async (change) => {
    await saveContributor(change, contributorId, { slug: '', name })
    await takeIn(change, person)
    await giveAccount(app, change, person, 'no password opens this')
  })
  return (await openSession(app, id)).replace(/;.*/, '')
}
