/** Nodes of one newspaper: programs that share a database and nothing else. For tests of the kernel, in one process or in several. */
import path from 'node:path'
import os from 'node:os'
import type { App } from '#kernel/app.ts'
import { createCache } from '#kernel/cache.ts'
import { readConfig } from '#kernel/config.ts'
import { openDatabase } from '#kernel/db.ts'
import { createEvents } from '#kernel/events.ts'
import { createClient } from '#kernel/fetch.ts'
import { createFiles } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { createLog } from '#kernel/log.ts'
import { createMetrics } from '#kernel/metrics.ts'

export interface TestClock {
  now(): Date
  advance(seconds: number): void
}

/** A clock that stands still at nine in the morning until it is advanced. */
export function stoppedClock(): TestClock {
  let now = Date.parse('2026-03-02T09:00:00.000Z')
  return {
    now: () => new Date(now),
    advance(seconds) {
      now += seconds * 1000
    },
  }
}

/** Starts a node on a migrated database. */
export async function openNode(where: { file: string } | { url: string }, now: () => Date = () => new Date()): Promise<App> {
  const log = createLog('silent')
  const database = await openDatabase(where, log)
  const folder = path.join(os.tmpdir(), 'ogene-node-without-files')
  return {
    config: readConfig({ OGENE_DATA: folder }),
    keepUps: [], findUses: [],
    db: database.db,
    database,
    events: createEvents((error) => { throw error }),
    cache: createCache({ bytes: 1_000_000, now, onError: (error) => { throw error } }),
    files: createFiles(folder),
    client: createClient({ trustedOrigins: [] }),
    log,
    metrics: createMetrics(),
    now,
    newId: () => newId(now()),
  }
}
