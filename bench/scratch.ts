/** Where benchmarks work: a folder and databases of their own, gone at the end. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { readConfig } from '#kernel/config.ts'
import { createLog } from '#kernel/log.ts'
import { type Opened, openOgene } from '../src/open.ts'
import { createSite, type Site } from '../src/site/app.ts'
import { startPostgres } from '../test/postgres.ts'
import { type BigPaper, fillPaper } from './big-paper.ts'

export interface Scratch {
  folder: string
  /** The environment of a new paper: a data folder of its own and, on PostgreSQL, a database of its own. */
  place(kind: Kind, name: string): Promise<Record<string, string>>
}
export const kinds = ['SQLite', 'PostgreSQL'] as const
export type Kind = (typeof kinds)[number]

/** Works in a scratch folder that is removed afterwards, however the work ends. */
export async function withScratch(work: (scratch: Scratch) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ogene-bench-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  process.once('exit', remove)
  let postgres: ReturnType<typeof startPostgres> | undefined
  // Much to remember and a planner that knows its tables, as on a server; no fsync, which no reading needs.
  const settings = { shared_buffers: '512MB', max_wal_size: '4GB' }
  try {
    await work({
      folder,
      async place(kind, name) {
        const dataDir = path.join(folder, `${kind}-${name}`)
        mkdirSync(dataDir, { recursive: true })
        const environment = { OGENE_DATA: dataDir, OGENE_SAMPLE: 'no', LOG_LEVEL: 'error', TRUSTED_PROXIES: '127.0.0.1' }
        if (kind === 'SQLite') return environment
        postgres ??= startPostgres({ settings })
        return { ...environment, DATABASE_URL: await createPostgres((await postgres).url, name) }
      },
    })
  } finally {
    await (await postgres)?.stop()
    remove()
  }
}

async function createPostgres(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database "${name}"`).finally(() => client.end())
  return new URL(name, url).href
}

export interface Process extends Opened {
  site: Site
  /** Asks for a page and takes it whole; fails unless it is there. */
  ask(address: string): Promise<number>
}

/** A process of the paper at this place, with nothing in its cache. */
export async function openProcess(environment: Record<string, string>): Promise<Process> {
  const config = readConfig(environment)
  const opened = await openOgene(config, createLog(config.logLevel))
  const site = createSite(opened.app)
  return {
    ...opened,
    site,
    async ask(address) {
      const since = performance.now()
      const response = await site.request(new URL(address, 'http://127.0.0.1:4000'), { redirect: 'manual' })
      await response.arrayBuffer()
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
      return performance.now() - since
    },
  }
}

export interface SizedPaper extends Process, BigPaper {
  environment: Record<string, string>
}

/** A new paper of so many articles. */
export async function openPaper(scratch: Scratch, kind: Kind, articles: number): Promise<SizedPaper> {
  const environment = await scratch.place(kind, `paper-${articles}`)
  const process = await openProcess(environment)
  const since = performance.now()
  const paper = await fillPaper(process.app, articles)
  const seconds = ((performance.now() - since) / 1000).toFixed(1)
  console.log(`  (${kind}: a paper of ${articles.toLocaleString('en')} articles made in ${seconds} s)`)
  return { ...process, ...paper, environment }
}
