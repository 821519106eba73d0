import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { databases, dropAll, freshDatabase } from '../../test/databases.ts'
import { openNode, stoppedClock } from '../../test/nodes.ts'
import type { App } from './app.ts'
import { type Changes, createChanges } from './changes.ts'
import { loaded } from './part.tsx'
import { transact } from './transact.ts'

describe.each(databases)('on %s', (kind) => {
  let clock: ReturnType<typeof stoppedClock>
  let here: App
  let there: App
  let following: Changes
  beforeEach(async () => {
    clock = stoppedClock()
    const where = await freshDatabase(kind)
    here = await openNode(where, clock.now)
    there = await openNode(where, clock.now)
    following = createChanges(there)
  })
  afterEach(async () => {
    await following.stop()
    await Promise.all([here.database.close(), there.database.close()])
  })
  afterAll(dropAll)

  const move = (...tags: string[]) => transact(here, async (change) => change.moved(...tags))
  /** How often what is made from a tag has been made at the other node. */
  function makingsThere(tag: string) {
    let makings = 0
    return () => there.cache.value(tag, async () => loaded(++makings, tag))
  }
  const soon = { timeout: 1000, interval: 10 }

  test('what one node changes is stale at the other within a second', async () => {
    const front = makingsThere('front')
    const weather = makingsThere('weather')
    await Promise.all([front(), weather()])
    await move('front')
    // The first is heard by a follower that may still be connecting.
    await vi.waitFor(async () => expect(await front()).toBe(2), { ...soon, timeout: 5000 })
    await move('front')
    await vi.waitFor(async () => expect(await front()).toBe(3), soon)
    expect(await weather()).toBe(1)
  })

  test('what was told once is not told again', async () => {
    const front = makingsThere('front')
    await front()
    await move('front')
    await vi.waitFor(async () => expect(await front()).toBe(2), { ...soon, timeout: 5000 })
    clock.advance(5)
    await following.catchUp()
    await following.catchUp()
    expect(await front()).toBe(2)
  })

  test('a node is not told of its own changes', async () => {
    const front = makingsThere('front')
    await following.catchUp()
    await transact(there, async (change) => change.moved('front'))
    expect(await front()).toBe(1)
    await following.catchUp()
    expect(await front()).toBe(1)
  })

  test('a change that became visible late is still heard of', async () => {
    const front = makingsThere('front')
    await following.catchUp()
    await front()
    const before = new Date(clock.now().getTime() - 50_000).toISOString()
    await here.db.insertInto('changes').values({ id: 'late', tag: 'front', at: before }).execute()
    await following.catchUp()
    expect(await front()).toBe(2)
  })

  test('a node that was away for longer than a minute forgets everything', async () => {
    const front = makingsThere('front')
    await following.catchUp()
    await front()
    clock.advance(59)
    await following.catchUp()
    expect(await front()).toBe(1)
    clock.advance(61)
    await following.catchUp()
    expect(await front()).toBe(2)
  })

  test('changes older than ten minutes are cleared away', async () => {
    await move('old')
    clock.advance(11 * 60)
    await move('new')
    await following.catchUp()
    expect(await here.db.selectFrom('changes').select('tag').execute()).toEqual([{ tag: 'new' }])
  })

  test('a stopped follower hears nothing more', async () => {
    const front = makingsThere('front')
    await front()
    await following.stop()
    await move('front')
    await following.stop()
    expect(await front()).toBe(1)
  })
})
