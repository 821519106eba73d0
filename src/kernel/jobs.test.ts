import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Where, databases, dropAll, freshDatabase } from '../../test/databases.ts'
import { openNode, stoppedClock } from '../../test/nodes.ts'
import type { App } from './app.ts'
import { type JobKind, createJobs } from './jobs.ts'
import { countJobs } from './jobs-store.ts'
import { transact } from './transact.ts'

describe.each(databases)('on %s', (kind) => {
  let clock: ReturnType<typeof stoppedClock>
  let where: Where
  let app: App
  beforeEach(async () => {
    clock = stoppedClock()
    where = await freshDatabase(kind)
    app = await openNode(where, clock.now)
  })
  afterEach(() => app.database.close())
  afterAll(dropAll)

  const later = (kind: string, payload: unknown = null, options?: { at?: string; key?: string }) =>
    transact(app, (change) => change.later(kind, payload, options))
  const listJobs = () => app.db.selectFrom('jobs').selectAll().orderBy('runAt').execute()
  const minutesFromNow = (minutes: number) => new Date(clock.now().getTime() + minutes * 60_000).toISOString()
  /** A kind that notes what it was given; `fault` makes it fail. */
  function noting(options: Partial<JobKind> = {}) {
    const noted: unknown[] = []
    const kind = { fault: undefined as Error | undefined, noted, ...options, async run(_: App, payload: unknown) {
      noted.push(payload)
      if (kind.fault) throw kind.fault
    } }
    return kind
  }

  test('a letter is sent once, with what it was given', async () => {
    const send = noting()
    const jobs = createJobs(app, { 'letter.send': send })
    await later('letter.send', { to: ['a', 'b'] })
    expect(await jobs.runDue()).toBe(1)
    expect(await jobs.runDue()).toBe(0)
    expect(send.noted).toEqual([{ to: ['a', 'b'] }])
    expect(await countJobs(app.db)).toEqual({ waiting: 0, failed: 0 })
  })

  test('work waits for its hour', async () => {
    const send = noting()
    const jobs = createJobs(app, { 'letter.send': send })
    await later('letter.send', 1, { at: minutesFromNow(10) })
    expect(await jobs.runDue()).toBe(0)
    clock.advance(600)
    expect(await jobs.runDue()).toBe(1)
  })

  test('the same key again replaces what was asked before, even what has failed', async () => {
    const send = noting({ attempts: 1 })
    const jobs = createJobs(app, { 'letter.send': send })
    await later('letter.send', 'first', { key: 'letter:1', at: minutesFromNow(10) })
    await later('letter.send', 'second', { key: 'letter:1' })
    send.fault = new Error('no such street')
    await jobs.runDue()
    expect(await countJobs(app.db)).toEqual({ waiting: 0, failed: 1 })
    send.fault = undefined
    await later('letter.send', 'third', { key: 'letter:1' })
    await jobs.runDue()
    expect(send.noted).toEqual(['second', 'third'])
    expect(await listJobs()).toEqual([])
  })

  test('what is asked for again while it is being done is done again', async () => {
    const seen: unknown[] = []
    const draw: JobKind = {
      async run(_, payload) {
        if (seen.push(payload) === 1) await later('picture.draw', 'second', { key: 'picture:1' })
      },
    }
    await later('picture.draw', 'first', { key: 'picture:1' })
    await createJobs(app, { 'picture.draw': draw }).runDue()
    expect(seen).toEqual(['first', 'second'])
    expect(await listJobs()).toEqual([])
  })

  test('what fails is tried again after 10 seconds, then 20, and is kept as failed in the end', async () => {
    const send = noting({ attempts: 3, fault: new Error('the post office is closed') } as Partial<JobKind>)
    const jobs = createJobs(app, { 'letter.send': send })
    await later('letter.send')
    expect(await jobs.runDue()).toBe(1)
    clock.advance(9)
    expect(await jobs.runDue()).toBe(0)
    clock.advance(1)
    expect(await jobs.runDue()).toBe(1)
    clock.advance(19)
    expect(await jobs.runDue()).toBe(0)
    clock.advance(1)
    expect(await jobs.runDue()).toBe(1)
    clock.advance(100_000)
    expect(await jobs.runDue()).toBe(0)
    const lastError = 'Error: the post office is closed'
    expect(await listJobs()).toMatchObject([{ attempts: 3, lastError, leaseBy: '', failedAt: '2026-03-02T09:00:30.000Z' }])
  })

  test('no pause between attempts is longer than an hour', async () => {
    const send = noting({ attempts: 12, fault: new Error('closed') } as Partial<JobKind>)
    const jobs = createJobs(app, { 'letter.send': send })
    await later('letter.send')
    for (let hour = 0; hour < 14; hour++) {
      await jobs.runDue()
      clock.advance(3600)
    }
    expect(send.noted).toHaveLength(12)
  })

  test('work of a kind this program does not know is left for one that does', async () => {
    await later('tomorrow.invent', { idea: 1 })
    expect(await createJobs(app, { 'letter.send': noting() }).runDue()).toBe(0)
    expect(await createJobs(app, {}).runDue()).toBe(0)
    const invent = noting()
    expect(await createJobs(app, { 'tomorrow.invent': invent }).runDue()).toBe(1)
    expect(invent.noted).toEqual([{ idea: 1 }])
  })

  test('the weather comes back every hour as one row, however many programs there are and however often it fails', async () => {
    const other = await openNode(where, clock.now)
    const fetching = noting({ everySeconds: 3600, attempts: 2 })
    const jobs = [app, other].map((node) => createJobs(node, { 'weather.fetch': fetching }))
    await Promise.all(jobs.map((worker) => worker.runDue()))
    expect(fetching.noted).toHaveLength(1)
    fetching.fault = new Error('clouds')
    for (let hour = 0; hour < 5; hour++) {
      clock.advance(3600)
      for (const worker of jobs) await worker.runDue()
      expect(await listJobs()).toHaveLength(1)
    }
    expect(fetching.noted).toHaveLength(6)
    fetching.fault = undefined
    clock.advance(3600)
    await jobs[1]?.runDue()
    const settled = { key: 'weather.fetch', attempts: 0, lastError: null, failedAt: null }
    expect(await listJobs()).toMatchObject([{ ...settled, runAt: minutesFromNow(60) }])
    await other.database.close()
  })

  test('a kind that now comes back more often does not wait for its old hour', async () => {
    await createJobs(app, { 'weather.fetch': noting({ everySeconds: 86_400 }) }).runDue()
    await createJobs(app, { 'weather.fetch': noting({ everySeconds: 600 }) }).runDue()
    expect(await listJobs()).toMatchObject([{ runAt: minutesFromNow(10) }])
  })

  test('a crashed holder’s work is free again after its lease, and not tried for ever', async () => {
    const send = noting({ attempts: 2 })
    const jobs = createJobs(app, { 'letter.send': send })
    await later('letter.send')
    const crash = (attempts: number) =>
      app.db.updateTable('jobs').set({ attempts, leaseBy: 'a program that died', leaseUntil: minutesFromNow(1) }).execute()
    await crash(1)
    expect(await jobs.runDue()).toBe(0)
    clock.advance(60)
    expect(await jobs.runDue()).toBe(1)
    expect(send.noted).toHaveLength(1)
    await later('letter.send')
    await crash(2)
    clock.advance(60)
    await jobs.runDue()
    expect(send.noted).toHaveLength(1)
    expect(await countJobs(app.db)).toEqual({ waiting: 0, failed: 1 })
  })

  test('a started worker does new work at once, and soon what another program asks for', async () => {
    const other = await openNode(where, clock.now)
    const send = noting()
    const jobs = createJobs(app, { 'letter.send': send })
    jobs.start()
    await later('letter.send', 'ours')
    await vi.waitFor(() => expect(send.noted).toEqual(['ours']), { timeout: 900, interval: 5 })
    await transact(other, (change) => change.later('letter.send', 'theirs'))
    await vi.waitFor(() => expect(send.noted).toEqual(['ours', 'theirs']), { timeout: 2500, interval: 10 })
    await jobs.stop()
    await later('letter.send', 'too late')
    expect(await listJobs()).toMatchObject([{ payload: '"too late"', attempts: 0 }])
    await other.database.close()
  })

  test('two at a time, and stopping waits for those being done', async () => {
    let atOnce = 0
    const most: number[] = []
    const gates = Array.from({ length: 5 }, () => Promise.withResolvers<void>())
    const draw: JobKind = {
      async run() {
        const order = most.push(++atOnce)
        await gates[order - 1]?.promise
        atOnce--
      },
    }
    const jobs = createJobs(app, { 'picture.draw': draw })
    await transact(app, async (change) => {
      for (const _ of gates) await change.later('picture.draw', null)
    })
    jobs.start()
    await vi.waitFor(() => expect(most).toEqual([1, 2]))
    gates[0]?.resolve()
    await vi.waitFor(() => expect(most).toEqual([1, 2, 2]))
    const stopped = jobs.stop()
    for (const gate of gates) gate.resolve()
    await stopped
    expect(atOnce).toBe(0)
    expect(await listJobs()).toHaveLength(2)
  })

  test('of heavy work one piece is done at a time, and light work goes on beside it', async () => {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    let heavyAtOnce = 0
    let light = 0
    const draw: JobKind = { isHeavy: true, run: async () => void (heavyAtOnce++, await ended, heavyAtOnce--) }
    const jobs = createJobs(app, { 'picture.draw': draw, 'letter.send': { run: async () => void light++ } })
    for (const kind of ['picture.draw', 'picture.draw', 'letter.send', 'letter.send']) await later(kind)
    jobs.start()
    await vi.waitFor(() => expect(light).toBe(2), { timeout: 5000, interval: 20 })
    expect(heavyAtOnce).toBe(1)
    end()
    await vi.waitFor(async () => expect(await listJobs()).toEqual([]), { timeout: 5000, interval: 20 })
    await jobs.stop()
  })

  test('long work is held for as long as it takes', async () => {
    const other = await openNode(where)
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    let begun = 0
    const draw: JobKind = { leaseSeconds: 0.3, run: async () => void (begun++, await ended) }
    const own = await openNode(where)
    const [mine, theirs] = [own, other].map((node) => createJobs(node, { 'picture.draw': draw }))
    await transact(own, (change) => change.later('picture.draw', null))
    const drawing = mine?.runDue()
    const leases = new Set<string>()
    await vi.waitFor(async () => {
      leases.add((await listJobs())[0]?.leaseUntil ?? '')
      expect(leases.size).toBeGreaterThan(8)
    }, { timeout: 10_000, interval: 20 })
    expect(await theirs?.runDue()).toBe(0)
    end()
    await drawing
    expect(begun).toBe(1)
    await Promise.all([own.database.close(), other.database.close()])
  })

  test('four workers do two hundred pieces of work once each', async () => {
    const nodes = await Promise.all([1, 2, 3, 4].map(() => openNode(where, clock.now)))
    const done: unknown[] = []
    const print: JobKind = { run: async (_, payload) => void done.push(payload) }
    await transact(app, async (change) => {
      for (let sheet = 0; sheet < 200; sheet++) await change.later('sheet.print', sheet)
    })
    const workers = nodes.map((node) => createJobs(node, { 'sheet.print': print }))
    for (const worker of workers) worker.start()
    await vi.waitFor(async () => expect(await listJobs()).toEqual([]), { timeout: 15_000, interval: 20 })
    expect(done.toSorted((one, other) => Number(one) - Number(other))).toEqual(Array.from({ length: 200 }, (_, sheet) => sheet))
    await Promise.all(workers.map((worker) => worker.stop()))
    await Promise.all(nodes.map((node) => node.database.close()))
  })
})
