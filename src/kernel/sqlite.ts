/** SQLite in one file: a writer, a reader beside it, and a bell for what other processes write. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'
import { type Connection, connect } from './connection.sqlite.ts'
import type { Engine } from './db.ts'
import { createDriver, isHeld } from './driver.sqlite.ts'
import { Refusal } from './errors.ts'
import { createTurns, untilFree } from './turns.ts'

const bellMs = 100

/** Opens (or makes) a SQLite file. */
export async function openSqlite(file: string): Promise<Engine> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  const open = (readOnly: boolean) => untilFree(() => connect(file, { readOnly }), isHeld)
  const turns = createTurns()
  const writer = await open(false).catch((error: unknown) => {
    throw error instanceof Refusal ? error : new Error(`SQLite could not open ${file}: ${String(error)}`, { cause: error })
  })
  const reader = await open(true)
  const bells = new Set<() => void>()
  return {
    dialect: createDialect({ writer, reader, turns, openReader: () => open(true) }),
    listen(bell) {
      const stop = followWriter(writer, bell)
      bells.add(stop)
      return () => {
        stop()
        bells.delete(stop)
      }
    },
    async close() {
      for (const stop of bells) stop()
      // A transaction under way may finish; its turn is never given on.
      await turns.take().catch(() => {})
      reader.close()
      writer.close()
    },
  }
}

function createDialect(connections: Parameters<typeof createDriver>[0]): Dialect {
  const adapter = new SqliteAdapter()
  // Kysely would put all queries of a single connection in one row; our driver orders them itself.
  Object.defineProperty(adapter, 'supportsMultipleConnections', { value: true })
  return {
    createAdapter: () => adapter,
    createDriver: () => createDriver(connections),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

/** `data_version` of a connection changes only by commits of others, so our own writes ring no bell. */
function followWriter(writer: Connection, bell: () => void) {
  let last = currentVersion(writer)
  const timer = setInterval(() => {
    const now = currentVersion(writer)
    if (now === undefined || now === last) return
    last = now
    bell()
  }, bellMs)
  timer.unref()
  return () => clearInterval(timer)
}

function currentVersion(writer: Connection): number | undefined {
  try {
    return writer.dataVersion()
  } catch {
    // Held for a moment, by a recovery for example: the next look will tell.
    return undefined
  }
}
