/** A small newspaper, freshly printed for each test, on each database: a real site with its clock and ids in hand. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe } from 'vitest'
import { setPublication, unsetPublication } from '#blocks/publication/actions.ts'
import { PublicationSettings } from '#blocks/publication/model.ts'
import { fillSample } from '#blocks/sample/actions.ts'
import type { App } from '#kernel/app.ts'
import { readConfig } from '#kernel/config.ts'
import { createChanges } from '#kernel/changes.ts'
import { type DialectName, openDatabase } from '#kernel/db.ts'
import { createJobs, type Jobs } from '#kernel/jobs.ts'
import { createLog } from '#kernel/log.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { blocks } from '../src/blocks.ts'
import { createApp } from '../src/open.ts'
import { createSite } from '../src/site/app.ts'
import { databases, dropAll, freshDatabase, type Where } from './databases.ts'
import { copySample } from './sample-copy.ts'

export interface Paper {
  app: App
  jobs: Jobs
  dataDir: string
  where: Where
  clock: { now(): Date; advance(milliseconds: number): void }
  /** Reads an address, as a browser would; redirects are not followed. */
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** The text of a page that must be there. */
  read(path: string): Promise<string>
  /** Posts a form. */
  post(path: string, form: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  /** Changes the paper as the desk or an importer would. */
  change<T>(work: (change: Change) => Promise<T>): Promise<T>
  close(): Promise<void>
}
/** `sample`: with the sample magazine in it, as it is filled into an empty folder. */
export type NewPaper = (options?: { sample?: true; environment?: Record<string, string>; where?: Where; dataDir?: string; name?: string }) => Promise<Paper>

/** Describes the same stories for SQLite and PostgreSQL; every paper printed in them is closed and its database dropped at the end. */
export function onEachDatabase(name: string, stories: (newPaper: NewPaper, dialect: DialectName) => void) {
  for (const dialect of databases) {
    describe(`${name} [${dialect}]`, () => {
      const printed: Paper[] = []
      afterAll(async () => {
        await Promise.all(printed.map((paper) => paper.close()))
        await dropAll()
      })
      stories(async (options = {}) => {
        const paper = options.sample ? await printSample(dialect) : await printPaper(options.where ?? (await freshDatabase(dialect)), options)
        printed.push(paper)
        return paper
      }, dialect)
    })
  }
}

/** The sample magazine; its database is dropped by `dropAll`. */
export async function printSample(dialect: DialectName): Promise<Paper> {
  const { where, dataDir } = await copySample(dialect, async (empty, folder) => {
    const paper = await printPaper(empty, { dataDir: folder })
    await paper.change(unsetPublication)
    await fillSample(paper.app)
    await paper.close()
  })
  const paper = await printPaper(where, { dataDir, isFilled: true })
  return { ...paper, async close() {
    await paper.close()
    rmSync(dataDir, { recursive: true, force: true })
  } }
}

/** Opens a paper on a database. Another on the same database is another process of the same newspaper. */
export async function printPaper(where: Where, options: { environment?: Record<string, string>; dataDir?: string; name?: string; isFilled?: true } = {}): Promise<Paper> {
  const dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'ogene-paper-'))
  const config = readConfig({ OGENE_DATA: dataDir, LOG_LEVEL: 'silent', ...options.environment })
  const clock = createClock()
  const log = createLog(config.logLevel)
  const database = await openDatabase(where, log)
  const app = createApp(config, log, database, clock.now)
  const changes = createChanges(app)
  const jobs = createJobs(app, Object.assign({}, ...blocks.map((block) => block.jobs ?? {})))
  for (const block of blocks) block.listen?.(app)
  const site = createSite(app)
  const name = options.name ?? 'The Lagoon Post'
  if (!options.isFilled) await transact(app, (change) => setPublication(change, PublicationSettings.parse({ name, language: 'en', timeZone: 'Africa/Lagos', url: 'https://lagoon.example' })))
  const request = async (address: string, init: RequestInit) => site.request(new URL(address, 'http://127.0.0.1:4000'), { redirect: 'manual', ...init })
  const get: Paper['get'] = (address, headers = {}) => request(address, { headers: { accept: 'text/html', ...headers } })
  return {
    app, jobs, dataDir, where, clock, get,
    async read(address) {
      const response = await get(address)
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
      return response.text()
    },
    post: (address, form, headers = {}) =>
      request(address, { method: 'POST', body: new URLSearchParams(form), headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 14)', ...headers } }),
    change: (work) => transact(app, work),
    async close() {
      await jobs.stop()
      await changes.stop()
      await database.close()
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function createClock() {
  let at = Date.parse('2026-03-02T09:00:00.000Z')
  return { now: () => new Date(at), advance: (milliseconds: number) => void (at += milliseconds) }
}
