import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCache } from './cache.ts'
import { createMoves } from './moves.ts'
import type { Part } from './part.tsx'

const tags = ['plan 0', 'plan 1', 'own 0', 'own 1', 'shared', 'side'] as const
type Tag = (typeof tags)[number]
const hardTags = (page: number): Tag[] => [`plan ${page}` as Tag, `own ${page}` as Tag, 'shared']

type Event =
  | { do: 'read' | 'peek'; page: number }
  | { do: 'move'; tag: Tag }
  | { do: 'wait'; ms: number }
  | { do: 'forget' | 'go on' }
const page = fc.nat(1)
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), page }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('peek' as const), page }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), tag: fc.constantFrom(...tags) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.nat(400_000) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'forget' as const }) },
  { weight: 8, arbitrary: fc.constant({ do: 'go on' as const }) },
)

/** Two pages that share a part and a sidebar, made of the versions of their tags, by makings that a scheduler holds up at will. */
function world(scheduler: fc.Scheduler) {
  let elapsed = 0
  const version: Record<string, number> = Object.fromEntries(tags.map((tag) => [tag, 0]))
  const cache = createCache({
    bytes: 1_000_000,
    now: () => new Date(elapsed),
    onError: (error) => {
      throw error
    },
  })
  const look = async (tag: Tag) => {
    await scheduler.schedule(Promise.resolve(), `before ${tag}`)
    const seen = `${tag}=${version[tag]}`
    await scheduler.schedule(Promise.resolve(), `after ${tag}`)
    return seen
  }
  const part = (tag: Tag, soft: boolean): Part => ({ key: tag, soft, make: async () => ({ value: await look(tag), tags: [tag] }) })
  const plan = (number: number) => async () => {
    const own = `plan ${number}` as Tag
    const seen = await look(own)
    const parts = [part(`own ${number}` as Tag, false), part('shared', false), part('side', true)]
    return { parts, tags: [own], assemble: (html: Map<string, string>) => [seen, ...html.values()].join('&') }
  }
  const versions = (body: Buffer) => Object.fromEntries([...new URLSearchParams(body.toString())].map(([tag, seen]) => [tag, Number(seen)]))
  return {
    cache,
    version,
    wait: (ms: number) => void (elapsed += ms),
    read: async (number: number) => versions((await cache.page(`/${number}`, plan(number))).body),
    peek: (number: number) => {
      const found = cache.ready(`/${number}`)
      return found && versions(found.body)
    },
  }
}

test('whatever changes while whatever is made, no reader gets a page older than the last change before they asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(event, { minLength: 5, maxLength: 60 }), async (scheduler, events) => {
      const { cache, version, wait, read, peek } = world(scheduler)
      const reading: Promise<void>[] = []
      const check = (number: number, before: Record<string, number>, seen: Record<string, number>) => {
        for (const tag of hardTags(number)) expect(seen[tag]).toBeGreaterThanOrEqual(before[tag]!)
      }
      for (const event of events) {
        const before = { ...version }
        if (event.do === 'read') reading.push(read(event.page).then((seen) => check(event.page, before, seen)))
        else if (event.do === 'peek') check(event.page, before, peek(event.page) ?? before)
        else if (event.do === 'forget') cache.forgetAll()
        else if (event.do === 'wait') wait(event.ms)
        else if (event.do === 'move') {
          version[event.tag]!++
          cache.moved([event.tag])
        } else if (scheduler.count() > 0) await scheduler.waitOne()
      }
      await scheduler.waitFor(Promise.all(reading))
    }),
    { numRuns: 500 },
  )
})

test('in the end, when nothing changes any more, everybody reads the newest of everything', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(event, { maxLength: 40 }), async (scheduler, events) => {
      const { cache, version, read, peek } = world(scheduler)
      for (const event of events) {
        if (event.do === 'read') void read(event.page)
        else if (event.do === 'peek') peek(event.page)
        else if (event.do === 'move') {
          version[event.tag]!++
          cache.moved([event.tag])
        } else if (scheduler.count() > 0) await scheduler.waitOne()
      }
      await scheduler.waitIdle()
      const seen = await scheduler.waitFor(read(0))
      expect(seen).toEqual(Object.fromEntries([...hardTags(0), 'side'].map((tag) => [tag, version[tag]])))
      expect(peek(0)).toEqual(seen)
    }),
    { numRuns: 200 },
  )
})

test('when more tags move than are remembered, nothing stale is ever taken for fresh', () => {
  const tag = fc.integer({ min: 0, max: 9 }).map((number) => `tag ${number}`)
  fc.assert(
    fc.property(fc.array(fc.array(tag, { maxLength: 4 }), { maxLength: 40 }), (changes) => {
      const moves = createMoves({ limit: 3 })
      const lastMove = new Map<string, number>()
      for (const change of changes) {
        moves.move(change)
        for (const moved of change) lastMove.set(moved, moves.tick())
      }
      for (let tick = 0; tick <= moves.tick(); tick++) {
        for (const [moved, at] of lastMove) if (at > tick) expect(moves.movedSince(tick, [moved])).toBe(true)
      }
      expect(moves.movedSince(moves.tick(), [...lastMove.keys()])).toBe(false)
    }),
  )
})

test('the tags that moved last are known by name, and only what is older than the forgotten ones suffers', () => {
  const moves = createMoves({ limit: 2 })
  moves.move(['a'])
  moves.move(['b'])
  const begun = moves.tick()
  moves.move(['c'])
  expect(moves.movedSince(begun, ['unmoved'])).toBe(false)
  expect(moves.movedSince(0, ['unmoved'])).toBe(true)
  moves.move([])
  expect(moves.tick()).toBe(3)
})
