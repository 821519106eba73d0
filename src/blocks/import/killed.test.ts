import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Db, type DialectName, openDatabase } from '#kernel/db.ts'
import { createLog } from '#kernel/log.ts'
import { isBuilt, until } from '../../../test/contract/program.ts'
import { databases, dropAll, freshDatabase, type Where } from '../../../test/databases.ts'
import { wxrOf, writeWxr } from './wordpress/wxr-for-tests.ts'

const cli = path.resolve('dist/server/cli.js')
const folder = mkdtempSync(path.join(os.tmpdir(), 'ogene-killed-'))
afterAll(async () => {
  await dropAll()
  rmSync(folder, { recursive: true, force: true })
})

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)
const export_ = wxrOf({
  authors: numbers(20).map((id) => ({ id, login: `writer-${id}`, name: `Writer ${id % 7}` })),
  categories: numbers(30).map((id) => ({ id, slug: `section-${id}`, name: `Section ${id}`, parent: id > 10 ? `section-${id - 10}` : '' })),
  items: numbers(150).map((id) => ({
    id, name: `story-${id % 50}`, link: `https://bell.example/stories/${id}/`, type: id % 9 ? 'post' : 'page', creator: `writer-${1 + (id % 20)}`,
    terms: [{ domain: 'category', nicename: `section-${1 + (id % 30)}`, name: '' }, { domain: 'post_tag', nicename: `tag-${id % 40}`, name: `Tag ${id % 40}` }],
    comments: numbers(id % 5).map((at) => ({ id: id * 10 + at, text: `Comment ${at} of ${id}`, parent: at > 1 ? id * 10 + at - 1 : 0 })),
  })),
})

describe.skipIf(!isBuilt).each(databases)('an import that is killed and run again, on %s (needs `npm run build`)', (kind) => {
  test('ends as one that was not', async () => {
    const file = writeWxr(folder, export_)
    const clean = await newspaper(kind)
    expect(await endOf(start(clean, file))).toBe(0)
    const expected = await photograph(clean)
    const things = Number(expected.find(([table]) => table === 'origins')?.[1].length)
    expect(things).toBeGreaterThan(500)
    // Early and late on the one, in the middle on the other: what the kill meets is the import's, not the database's.
    for (const share of kind === 'sqlite' ? [0.15, 0.6] : [0.35]) {
      const where = await newspaper(kind)
      await killWhen(start(where, file), where, things * share)
      expect(await endOf(start(where, file))).toBe(0)
      expect(await photograph(where)).toEqual(expected)
    }
  }, 180_000)
})

/** As the program would find it: SQLite's file has its fixed name in the data folder. */
async function newspaper(kind: DialectName): Promise<Where> {
  const where = await freshDatabase(kind)
  if ('url' in where) return where
  const file = path.join(mkdtempSync(path.join(folder, 'data-')), 'ogene.db')
  copyFileSync(where.file, file)
  return { file }
}

function start(where: Where, file: string): ChildProcess {
  const data = mkdtempSync(path.join(folder, 'data-'))
  const environment = { PATH: process.env.PATH ?? '', OGENE_DATA: 'file' in where ? path.dirname(where.file) : data, ...('url' in where ? { DATABASE_URL: where.url } : {}) }
  return spawn(process.execPath, [cli, 'import', 'wordpress', file], { env: environment, stdio: 'ignore' })
}

async function endOf(child: ChildProcess): Promise<number | null> {
  await once(child, 'exit')
  return child.exitCode
}

async function killWhen(child: ChildProcess, where: Where, things: number) {
  await withDb(where, async (db) => {
    const count = async () => Number((await db.selectFrom('origins').select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
    await until(async () => child.exitCode !== null || (await count()) >= things, 60_000)
  })
  child.kill('SIGKILL')
  await once(child, 'exit').catch(() => {})
  expect(child.signalCode).toBe('SIGKILL')
}

async function withDb<T>(where: Where, work: (db: Db) => Promise<T>): Promise<T> {
  const database = await openDatabase(where, createLog('silent'))
  try {
    return await work(database.db)
  } finally {
    await database.close()
  }
}

const tables = ['origins', 'addresses', 'publications', 'sections', 'topics', 'contributors', 'pages', 'articles', 'articleSections', 'articleTopics', 'bylines', 'comments'] as const

/** Every table as text, its ids replaced by what the old site called the things, its rows in order, and without the time of the import. */
const photograph = (where: Where) =>
  withDb(where, async (db) => {
    const origins = await db.selectFrom('origins').selectAll().execute()
    const names = new Map(origins.map((origin) => [origin.thingId, `${origin.kind} ${origin.oldId}`]))
    const named = (value: unknown) => names.get(String(value)) ?? value
    const photographs: [string, string[]][] = []
    for (const table of tables) {
      const rows: object[] = await db.selectFrom(table).selectAll().execute()
      const lines = rows.map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !isOfTheImport(table, column)).map(([column, value]) => [column, named(value)])))
      photographs.push([table, lines.sort()])
    }
    return photographs
  })

const isOfTheImport = (table: string, column: string) =>
  ['claimedAt', 'fingerprint', 'madeHash'].includes(column) || (table === 'publications' && column === 'updatedAt')
