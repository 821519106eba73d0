/** One connection to a SQLite file: its settings checked, its statements kept, its answers in the shape queries expect. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { QueryResult } from 'kysely'
import { bound } from './dialect.ts'

const keptStatements = 500
const fullSync = 2

interface Statement {
  answers: boolean
  prepared: StatementSync
}

export interface Connection {
  run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R>
  /** Rows one by one, by a statement of its own that nobody else may start again meanwhile. */
  iterate<R>(sql: string, parameters: readonly unknown[]): Iterable<R>
  exec(sql: string): void
  /** Whether the statement leaves the file as it is, by SQLite's own judgement. */
  onlyReads(sql: string): boolean
  dataVersion(): number
  isInTransaction(): boolean
  close(): void
}

/** Opens a connection that never waits for a lock (a wait would stop the whole program). Throws if the file cannot promise durability. */
export function connect(file: string, { readOnly }: { readOnly: boolean }): Connection {
  const database = new DatabaseSync(file, { readOnly, timeout: 0, enableForeignKeyConstraints: true })
  try {
    prepareSettings(database, readOnly)
  } catch (error) {
    database.close()
    throw error
  }
  return operate(database)
}

function prepareSettings(database: DatabaseSync, readOnly: boolean) {
  const setting = (name: string) => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0]
  if (!readOnly && setting('journal_mode') !== 'wal') database.exec('pragma journal_mode = wal')
  database.exec('pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -32768')
  database.exec('pragma journal_size_limit = 67108864')
  // With less than full, a power cut loses writes that were already acknowledged.
  if (setting('synchronous') !== fullSync) throw new Error('SQLite did not accept synchronous=FULL')
  if (setting('foreign_keys') !== 1) throw new Error('SQLite did not accept foreign_keys=ON')
  if (setting('journal_mode') !== 'wal') throw new Error('SQLite cannot keep a write-ahead log beside this file; is it on a network drive?')
}

function operate(database: DatabaseSync): Connection {
  const kept = keepStatements(database)
  return {
    run: (sql, parameters) => answer(kept(sql), parameters),
    iterate: <R>(sql: string, parameters: readonly unknown[]) => database.prepare(sql).iterate(...values(parameters)) as Iterable<R>,
    exec: (sql) => database.exec(sql),
    onlyReads: (sql) => !database.prepare(`explain ${sql}`).all().some(opensToWrite),
    dataVersion: () => Number(kept('pragma data_version').prepared.get()?.data_version),
    isInTransaction: () => database.isTransaction,
    close: () => database.close(),
  }
}

function keepStatements(database: DatabaseSync) {
  const kept = new Map<string, Statement>()
  return (sql: string): Statement => {
    const known = kept.get(sql)
    if (known) kept.delete(sql)
    else if (kept.size >= keptStatements) kept.delete(kept.keys().next().value as string)
    const statement = known ?? prepare(database, sql)
    kept.set(sql, statement)
    return statement
  }
}

function prepare(database: DatabaseSync, sql: string): Statement {
  const prepared = database.prepare(sql)
  return { prepared, answers: prepared.columns().length > 0 }
}

// Every row is read before this returns, so a kept statement is never started again while it still walks.
function answer<R>({ prepared, answers }: Statement, parameters: readonly unknown[]): QueryResult<R> {
  if (answers) return { rows: prepared.all(...values(parameters)) as R[] }
  const { changes, lastInsertRowid } = prepared.run(...values(parameters))
  return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
}

// What SQLite cannot bind, node:sqlite refuses by itself with a clear error.
const values = (parameters: readonly unknown[]) => parameters.map(bound) as SQLInputValue[]

// In SQLite's explanation of a statement, the Transaction step carries in p2 whether it will write.
const opensToWrite = (step: Record<string, unknown>) => step.opcode === 'Transaction' && step.p2 !== 0
