/** Builds the running program out of its settings: the one place where everything is made and handed round. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { App } from '#kernel/app.ts'
import { createCache } from '#kernel/cache.ts'
import { createChanges } from '#kernel/changes.ts'
import type { Config } from '#kernel/config.ts'
import { type Database, openDatabase } from '#kernel/db.ts'
import { createEvents } from '#kernel/events.ts'
import { createClient } from '#kernel/fetch.ts'
import { createFiles } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { createJobs, type Jobs } from '#kernel/jobs.ts'
import { createLog, type Log } from '#kernel/log.ts'
import { createMetrics } from '#kernel/metrics.ts'
import { migrate } from '#kernel/migrate.ts'
import { migrations } from '#migrations/timeline.ts'
import { blocks } from './blocks.ts'

export interface Opened {
  app: App
  jobs: Jobs
  close(): Promise<void>
}

/** Opens the data folder and its database, migrating it if need be. Nothing runs yet but the following of other processes' changes. */
export async function openOgene(config: Config, log: Log = createLog(config.logLevel), now?: () => Date): Promise<Opened> {
  mkdirSync(config.dataDir, { recursive: true })
  const database = await openDatabase(config.databaseUrl ? { url: config.databaseUrl } : { file: path.join(config.dataDir, 'ogene.db') }, log)
  try {
    await migrate(database, migrations)
    return open(createApp(config, log, database, now))
  } catch (error) {
    await database.close()
    throw error
  }
}

function open(app: App): Opened {
  const changes = createChanges(app)
  for (const block of blocks) block.listen?.(app)
  const jobs = createJobs(app, Object.assign({}, ...blocks.map((block) => block.jobs ?? {})))
  return {
    app,
    jobs,
    async close() {
      await jobs.stop()
      await changes.stop()
      await app.database.close()
    },
  }
}

/** The program around a database; a test hands in its own clock. */
export function createApp(config: Config, log: Log, database: Database, now: () => Date = () => new Date()): App {
  const cache = createCache({ bytes: config.cacheBytes, now, onError: (error) => log.error({ err: error }, 'a part of a page could not be made') })
  const metrics = createMetrics()
  metrics.watch({ cache, queries: database.queries })
  return {
    config,
    findUses: blocks.flatMap(({ findUses }) => findUses ?? []),
    keepUps: blocks.flatMap(({ keepUp }) => keepUp ?? []),
    db: database.db,
    database,
    events: createEvents((error, name) => log.error({ err: error, event: name }, 'a listener broke')),
    cache,
    files: createFiles(path.join(config.dataDir, 'media')),
    client: createClient({ trustedOrigins: config.trustedOrigins }),
    log,
    metrics,
    now,
    newId: () => newId(now()),
  }
}
