/** The one way to change anything: one transaction, and after it what the rest of the program must know. */
import type { App } from './app.ts'
import { createCache } from './cache.ts'
import { insertChanges } from './changes.ts'
import type { Trx } from './db.ts'
import type { EventName, Events } from './events.ts'
import { isInside, standInside } from './inside.ts'
import { insertJob } from './jobs-store.ts'

export interface Change {
  trx: Trx
  /** The moment of the change as ISO text, the same for all of it. */
  at: string
  /** Pages and parts made from these are stale once this is committed. */
  moved(...tags: string[]): void
  /** Told to the blocks below after the commit. */
  tell<K extends EventName>(name: K, event: Events[K]): void
  /** Work that must not be lost, done after the commit. The same key again replaces the earlier asking. */
  later(kind: string, payload: unknown, options?: { at?: string; key?: string }): Promise<void>
}

/** Does the work in one transaction. If it throws, nothing is kept and nobody is told. Never call it inside another: hand the change on. */
export async function transact<T>(app: App, work: (change: Change) => Promise<T>): Promise<T> {
  if (isInside()) throw new Error('transact was called inside transact; hand the change to the inner function instead')
  const aftermath = createAftermath(app)
  const result = await app.db.transaction().execute((trx) =>
    standInside(async () => {
      const done = await work(aftermath.changeIn(trx))
      await aftermath.keepUp(trx)
      await aftermath.record(trx)
      return done
    }),
  )
  await aftermath.announce()
  return result
}

/** Collects what a change brings with it: recorded inside the transaction, announced after it. */
function createAftermath(app: App) {
  const tags = new Set<string>()
  const events: (() => Promise<void>)[] = []
  let changeIds: string[] = []
  let hasJobs = false
  return {
    changeIn(trx: Trx): Change {
      const at = app.now().toISOString()
      return {
        trx,
        at,
        moved: (...moved) => moved.forEach((tag) => tags.add(tag)),
        tell: (name, event) => void events.push(() => app.events.tell(name, event)),
        async later(kind, payload, options = {}) {
          hasJobs = true
          await insertJob(trx, { id: app.newId(), kind, payload, key: options.key, runAt: options.at ?? at })
        },
      }
    },
    async keepUp(trx: Trx) {
      for (const keepUp of tags.size ? app.keepUps : []) await keepUp(trx, tags)
    },
    async record(trx: Trx) {
      changeIds = await insertChanges(app, trx, [...tags])
    },
    async announce() {
      app.cache.moved(tags)
      app.database.committed({ changeIds, hasJobs })
      for (const tell of events) await tell()
    },
  }
}

/** What a rehearsal is thrown back by. */
class Over extends Error {}

/**
 * Does the work as `transact` would, shows what the program would then be, and takes all of it back: nothing is kept, nobody is told, no job
 * is asked for. `work` is given the program as it would stand, with a cache of its own.
 */
export async function rehearse<T>(app: App, work: (change: Change, rehearsed: App) => Promise<T>): Promise<T> {
  if (isInside()) throw new Error('rehearse was called inside a transaction')
  let result: { value: T } | undefined
  const change = (trx: Trx): Change => ({ trx, at: app.now().toISOString(), moved() {}, tell() {}, async later() {} })
  try {
    await app.db.transaction().execute((trx) => standInside(async () => {
      const cache = createCache({ bytes: rehearsalBytes, now: app.now, onError: (error) => app.log.error({ err: error }, 'a part of a rehearsed page could not be made') })
      result = { value: await work(change(trx), { ...app, db: trx, cache }) }
      throw new Over()
    }))
  } catch (error) {
    if (!(error instanceof Over)) throw error
  }
  return result!.value
}
const rehearsalBytes = 8 * 1024 * 1024
