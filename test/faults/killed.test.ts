import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { createJobs } from '#kernel/jobs.ts'
import { transact } from '#kernel/transact.ts'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { databases, dropAll, freshDatabase } from '../databases.ts'
import { openNode } from '../nodes.ts'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})
afterAll(dropAll)

/** Starts another program of ours; `lines` are what it prints, as they come. */
function start(program: string, ...values: string[]) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, program), ...values], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  return { child, lines }
}

const begun = { timeout: 10_000, interval: 5 }

test('what was promised to be kept survives a program that is killed', async () => {
  const where = await freshDatabase('sqlite')
  const { child, lines } = start('write-until-killed.ts', 'file' in where ? where.file : '')
  await vi.waitFor(() => expect(lines.length).toBeGreaterThan(100), begun)
  child.kill('SIGKILL')
  await once(child, 'close')
  const app = await openNode(where)
  const kept = new Set((await app.db.selectFrom('changes').select('tag').execute()).map(({ tag }) => tag))
  expect(lines.filter((line) => !kept.has(line))).toEqual([])
  await app.database.close()
})

test('while another program holds the lock for two seconds, readers are served and a write waits its turn', async () => {
  const where = await freshDatabase('sqlite')
  const app = await openNode(where)
  const { child, lines } = start('hold-lock.ts', 'file' in where ? where.file : '', '2000')
  await vi.waitFor(() => expect(lines).toEqual(['held']), begun)
  const ended = once(child, 'exit')
  // Waiting inside SQLite would let none of these through until the lock is free.
  expect(await readsUntil(app, transact(app, async (change) => change.moved('front')))).toBeGreaterThan(20)
  await ended
  await app.database.close()
})

/** How many times readers were served before the write was done. */
async function readsUntil({ db }: Awaited<ReturnType<typeof openNode>>, written: Promise<unknown>): Promise<number> {
  let isWritten = false
  const writing = written.finally(() => (isWritten = true))
  let reads = 0
  for (; !isWritten; reads++) {
    await db.selectFrom('changes').selectAll().execute()
    await pause(10)
  }
  await writing
  return reads
}

test('two programs that write at the same time lose nothing', async () => {
  const where = await freshDatabase('sqlite')
  const file = 'file' in where ? where.file : ''
  const app = await openNode(where)
  const others = [start('write-until-killed.ts', file), start('write-until-killed.ts', file)]
  await vi.waitFor(() => expect(others.every(({ lines }) => lines.length > 5)).toBe(true), begun)
  for (let row = 0; row < 50; row++) await transact(app, async (change) => change.moved(`ours:${row}`))
  for (const { child } of others) child.kill('SIGKILL')
  await Promise.all(others.map(({ child }) => once(child, 'close')))
  const { count } = await app.db.selectFrom('changes').select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  expect(count).toBeGreaterThanOrEqual(50 + others.flatMap(({ lines }) => lines).length)
  await app.database.close()
})

describe.each(databases)('on %s', (kind) => {
  test('the work of a program that was killed in the middle of it is done by another', async () => {
    const where = await freshDatabase(kind)
    const app = await openNode(where)
    await transact(app, (change) => change.later('letter.send', 'to the reader'))
    const { child, lines } = start('work-until-killed.ts', JSON.stringify(where))
    await vi.waitFor(() => expect(lines).toEqual(['taken']), begun)
    await vi.waitFor(async () => expect(await leaseEnd(app)).toBeLessThan(Date.now() + 1100), begun)
    child.kill('SIGKILL')
    await once(child, 'close')
    const sent: unknown[] = []
    const jobs = createJobs(app, { 'letter.send': { run: async (_, payload) => void sent.push(payload) } })
    jobs.start()
    await vi.waitFor(() => expect(sent).toEqual(['to the reader']), begun)
    await jobs.stop()
    await app.database.close()
  })
})

async function leaseEnd({ db }: Awaited<ReturnType<typeof openNode>>) {
  const { leaseUntil } = await db.selectFrom('jobs').select('leaseUntil').executeTakeFirstOrThrow()
  return Date.parse(leaseUntil)
}
