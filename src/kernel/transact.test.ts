import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databases, dropAll, freshDatabase } from '../../test/databases.ts'
import { openNode, stoppedClock } from '../../test/nodes.ts'
import type { App } from './app.ts'
import { loaded } from './part.tsx'
import { transact } from './transact.ts'

declare module './events.ts' {
  interface Events {
    'test.printed': { edition: number }
  }
}

describe.each(databases)('on %s', (kind) => {
  let app: App
  beforeEach(async () => {
    app = await openNode(await freshDatabase(kind), stoppedClock().now)
  })
  afterEach(() => app.database.close())
  afterAll(dropAll)

  const tags = async () => (await app.db.selectFrom('changes').select('tag').orderBy('tag').execute()).map(({ tag }) => tag)
  /** How often what is made from a tag has been made. */
  function makingsOf(tag: string) {
    let makings = 0
    return () => app.cache.value(tag, async () => loaded(++makings, tag))
  }

  test('a change is written together with the tags that moved, each once', async () => {
    const answer = await transact(app, async (change) => {
      change.moved('article:1', 'front', 'article:1')
      change.moved('front')
      return change.at
    })
    expect(answer).toBe('2026-03-02T09:00:00.000Z')
    expect(await tags()).toEqual(['article:1', 'front'])
  })

  test('pages made from it are stale, and listeners told, only after the commit', async () => {
    const front = makingsOf('front')
    const heard: unknown[] = []
    app.events.on('test.printed', async (event) => void heard.push(event, await tags()))
    await front()
    await transact(app, async (change) => {
      change.moved('front')
      change.tell('test.printed', { edition: 1 })
      expect(await front()).toBe(1)
      expect(heard).toEqual([])
    })
    expect(await front()).toBe(2)
    expect(heard).toEqual([{ edition: 1 }, ['front']])
  })

  test('a change that fails is told to nobody and leaves nothing', async () => {
    const front = makingsOf('front')
    await front()
    app.events.on('test.printed', () => expect.unreachable('told of a change that was not made'))
    const failing = transact(app, async (change) => {
      change.moved('front')
      change.tell('test.printed', { edition: 1 })
      await change.later('test.print', {})
      throw new Error('the presses stood still')
    })
    await expect(failing).rejects.toThrow('the presses stood still')
    expect(await tags()).toEqual([])
    expect(await app.db.selectFrom('jobs').selectAll().execute()).toEqual([])
    expect(await front()).toBe(1)
  })

  test('a change inside a change is refused, a change by a listener is not', async () => {
    app.events.on('test.printed', () => transact(app, async (change) => change.moved('told')))
    const nested = transact(app, () => transact(app, async () => {}))
    await expect(nested).rejects.toThrow(/inside transact/)
    await transact(app, async (change) => change.tell('test.printed', { edition: 1 }))
    expect(await tags()).toEqual(['told'])
  })

  test('changes made at the same time all arrive', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => transact(app, async (change) => change.moved(`article:${at}`))))
    expect(await tags()).toHaveLength(20)
  })

  test('thousands of tags may move at once', async () => {
    await transact(app, async (change) => change.moved(...Array.from({ length: 12_000 }, (_, article) => `article:${article}`)))
    expect(await tags()).toHaveLength(12_000)
  })

  if (kind === 'sqlite') test('a write that would wait for the change it stands in is refused at once', async () => {
    const outside = transact(app, async () => {
      await app.db.deleteFrom('changes').execute()
    })
    await expect(outside).rejects.toThrow(/did not go through its trx/)
  })
})
