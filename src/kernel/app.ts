/** The running program as every action, part and job sees it: built once in main.ts (or test/paper.ts), passed by value everywhere else. */
import type { Block } from './block.ts'
import type { Cache } from './cache.ts'
import type { Config } from './config.ts'
import type { Database } from './db.ts'
import type { EventBus } from './events.ts'
import type { Client } from './fetch.ts'
import type { Files } from './files.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

export interface App {
  config: Config
  /** What the blocks have to bring up to each change, in its transaction. */
  keepUps: NonNullable<Block['keepUp']>[]
  /** Who is asked where a thing is used (`usesOf`). */
  findUses: NonNullable<Block['findUses']>[]
  /** Kysely; `database` is the handle around it (dialect, closing, the bell of other processes). */
  db: Database['db']
  database: Database
  events: EventBus
  cache: Cache
  files: Files
  client: Client
  log: Log
  metrics: Metrics
  now(): Date
  newId(): string
}
