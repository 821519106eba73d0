/** The one door to the database: a SQLite file or PostgreSQL, behind the same queries. */
import { type InsertResult, Kysely, type LogEvent, RawNode, type Transaction } from 'kysely'
import type { Log } from './log.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/** Every table of the program: each block's store adds its rows by declaration merging. */
export interface Tables {}
export type Db = Kysely<Tables>
export type Trx = Transaction<Tables>
export type DialectName = 'sqlite' | 'postgres'

/** Whether an insert that gives way to what is there (`on conflict do nothing`) wrote anything. */
export const hasWritten = ({ numInsertedOrUpdatedRows }: InsertResult) => (numInsertedOrUpdatedRows ?? 0n) > 0n

/** What a finished transaction of this process tells those who wait for it (the follower of changes, the worker of jobs). */
export interface Commit {
  changeIds: string[]
  hasJobs: boolean
}

export interface Database {
  db: Db
  dialect: DialectName
  /** The file of SQLite. */
  file?: string
  /** The address of PostgreSQL. */
  url?: string
  /** Statements run so far on this handle, without begin, commit and their like. */
  queries(): number
  /** Rings within 250 ms of a commit by another process or handle; may ring for nothing. Gives what stops it. */
  listen(bell: () => void): () => void
  /** Told by `transact` after each commit; gives what stops it. */
  onCommit(listener: (commit: Commit) => void): () => void
  committed(commit: Commit): void
  close(): Promise<void>
}

/** What each of the two databases brings. */
export interface Engine extends Pick<Database, 'listen' | 'close'> {
  dialect: ConstructorParameters<typeof Kysely>[0]['dialect']
}

const slowMs = 1000

/** Opens a database: a SQLite file (made if there is none) or a PostgreSQL address. Its settings are checked before it is given. */
export async function openDatabase(where: { file: string } | { url: string }, log: Log): Promise<Database> {
  const engine = 'file' in where ? await openSqlite(where.file) : await openPostgres(where.url, log)
  const counter = countStatements(log)
  const db: Db = new Kysely({ dialect: engine.dialect, log: counter.note })
  return {
    ...where,
    db,
    dialect: 'file' in where ? 'sqlite' : 'postgres',
    queries: counter.count,
    listen: engine.listen,
    ...createCommits(),
    async close() {
      await db.destroy()
      await engine.close()
    },
  }
}

function countStatements(log: Log) {
  let statements = 0
  return {
    count: () => statements,
    note(event: LogEvent) {
      const { query, queryDurationMillis: ms } = event
      if (isBracket(query)) return
      statements++
      // A stream lasts as long as its reader likes. The values stay out of the log: they may be a reader's name or address.
      const isSlow = ms > slowMs && !('isStream' in event && event.isStream)
      if (isSlow) log.warn({ sql: query.sql.slice(0, 500), ms: Math.round(ms) }, 'a statement took long')
    },
  }
}

// SQLite's driver opens and closes transactions without a query, PostgreSQL's with one; a count must not differ by that.
const isBracket = ({ query, sql }: LogEvent['query']) => RawNode.is(query) && /^(begin|start transaction|commit|rollback)\b/i.test(sql)

function createCommits(): Pick<Database, 'onCommit' | 'committed'> {
  const listeners = new Set<(commit: Commit) => void>()
  return {
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    committed(commit) {
      for (const listener of listeners) listener(commit)
    },
  }
}
