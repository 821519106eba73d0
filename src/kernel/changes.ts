/** Follows what other processes change, so that no cached page outlives the thing it was made from. */
import type { App } from './app.ts'
import type { Trx } from './db.ts'
import { lotsOf, ringBell } from './dialect.ts'

interface ChangeRow {
  id: string
  tag: string
  at: string
}
declare module './db.ts' {
  interface Tables {
    changes: ChangeRow
  }
}

const minute = 60_000
// Rows may become visible a little after their moment (a slow commit, clocks that differ), so each look reaches back.
const bellReach = 10_000
const sweepReach = 2 * minute
const sweepMs = 15_000
const longestDeafness = minute
const keptFor = 10 * minute

export interface Changes {
  /** Reads what has changed since the last look. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

/** Writes the moved tags into the changing transaction and has the bell ring with its commit; gives the ids of the rows. */
export async function insertChanges(app: App, trx: Trx, tags: string[]): Promise<string[]> {
  // Not the beginning of the change: a long transaction must not commit rows older than the others' reach.
  const at = app.now().toISOString()
  const rows = tags.map((tag) => ({ id: app.newId(), tag, at }))
  for (const lot of lotsOf(rows, 3)) await trx.insertInto('changes').values(lot).execute()
  if (rows.length) await ringBell(trx)
  return rows.map(({ id }) => id)
}

/** Starts following. Looks when the bell rings and every quarter of a minute besides, in case a bell was lost. */
export function createChanges(app: App): Changes {
  const follower = createFollower(app)
  const { look, idle } = createLook(follower.read)
  const stops = [
    app.database.listen(() => void look(bellReach)),
    app.database.onCommit(({ changeIds }) => follower.note(changeIds)),
  ]
  const sweep = setInterval(() => void look(sweepReach), sweepMs)
  sweep.unref()
  return {
    catchUp: () => look(sweepReach),
    async stop() {
      for (const stop of stops) stop()
      clearInterval(sweep)
      await idle()
    },
  }
}

/** One look at a time; one asked for meanwhile follows at once, reaching back as far as the furthest asked. */
function createLook(read: (reach: number) => Promise<void>) {
  let wanted = 0
  let looking: Promise<void> | undefined
  async function lookUntilContent() {
    while (wanted) {
      const reach = wanted
      wanted = 0
      await read(reach)
    }
    looking = undefined
  }
  return {
    look(reach: number): Promise<void> {
      wanted = Math.max(wanted, reach)
      looking ??= lookUntilContent()
      return looking
    },
    idle: async () => looking,
  }
}

function createFollower(app: App) {
  const told = new Map<string, string>()
  let lastLook = app.now().getTime()
  let lastPruning = 0

  async function read(reach: number) {
    const now = app.now().getTime()
    const since = new Date(Math.min(now, lastLook) - reach).toISOString()
    const rows = await app.db.selectFrom('changes').selectAll().where('at', '>=', since).execute()
    const news = rows.filter(({ id }) => !told.has(id))
    if (now - lastLook > longestDeafness) app.cache.forgetAll()
    else if (news.length) app.cache.moved(new Set(news.map(({ tag }) => tag)))
    lastLook = now
    for (const { id, at } of news) told.set(id, at)
  }
  async function prune() {
    const now = app.now().getTime()
    if (now - lastPruning < minute) return
    lastPruning = now
    const isToldLongAgo = new Date(now - 2 * sweepReach).toISOString()
    for (const [id, at] of told) if (at < isToldLongAgo) told.delete(id)
    await deleteBefore(app, new Date(now - keptFor).toISOString())
  }
  return {
    /** Our own changes: told when they were made. */
    note: (ids: string[]) => ids.forEach((id) => told.set(id, app.now().toISOString())),
    async read(reach: number) {
      try {
        await read(reach)
        if (reach === sweepReach) await prune()
      } catch (error) {
        app.log.warn({ err: error }, 'could not read what other processes changed; trying again')
      }
    },
  }
}

// Asked first, so that usually nothing is written and no lock is taken.
async function deleteBefore({ db }: App, before: string) {
  const old = await db.selectFrom('changes').select('id').where('at', '<', before).limit(1).executeTakeFirst()
  if (old) await db.deleteFrom('changes').where('at', '<', before).execute()
}
