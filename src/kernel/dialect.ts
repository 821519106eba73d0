/** Every difference between SQLite and PostgreSQL that a query can meet, each as a small named piece. */
import { type Expression, type Kysely, type RawBuilder, type SelectQueryBuilder, type Simplify, SqliteAdapter, sql } from 'kysely'
import * as postgres from 'kysely/helpers/postgres'
import * as sqlite from 'kysely/helpers/sqlite'
import { channel } from './bell.postgres.ts'
import type { DialectName, Trx } from './db.ts'

/** To libraries that write through Kysely by themselves: times as ISO text and booleans as 0 and 1, as all our tables have them on both databases. */
export const plainTypes = 'sqlite'

/** A database or transaction of whatever tables. */
type AnyDb = Pick<Kysely<unknown>, 'getExecutor'>
type Select<O> = Parameters<typeof sqlite.jsonArrayFrom<O>>[0]

/** JSON text that stands for a `T`; `parsed` makes the value of it. */
export type Json<T> = string & { readonly standsFor?: T }

/** Which of the two a database (or a transaction on it) is. */
export const dialectOf = (db: AnyDb): DialectName => (db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres')

/** The one of two makings that fits the database. */
export const byDialect = <T>(db: AnyDb, make: Record<DialectName, () => T>): T => make[dialectOf(db)]()

/** The rows of a subquery as one JSON list ('[]' for none). Name every column: `selectAll` cannot be used here. Read it with `parsed`. */
export function jsonArrayFrom<O>(db: AnyDb, rows: Select<O>): RawBuilder<Json<Simplify<O>[]>> {
  return byDialect<RawBuilder<unknown>>(db, {
    sqlite: () => sqlite.jsonArrayFrom(rows),
    postgres: () => postgres.jsonArrayFrom(rows),
  }).$castTo<Json<Simplify<O>[]>>()
}

/** The only row of a subquery as one JSON object, null for none. Name every column, as for `jsonArrayFrom`. */
export function jsonObjectFrom<O>(db: AnyDb, row: Select<O>): RawBuilder<Json<Simplify<O>> | null> {
  return byDialect<RawBuilder<unknown>>(db, {
    sqlite: () => sqlite.jsonObjectFrom(row),
    postgres: () => postgres.jsonObjectFrom(row),
  }).$castTo<Json<Simplify<O>> | null>()
}

/**
 * The value of JSON that came out of the database. What is a value already is given back as it is,
 * because a JSON piece inside another arrives as text from SQLite and as a value from PostgreSQL.
 */
export function parsed<T>(json: Json<T>): T
export function parsed<T>(json: Json<T> | null): T | null
export function parsed<T>(json: T | string): T
export function parsed<T>(json: T | string): T {
  return typeof json === 'string' ? (JSON.parse(json) as T) : json
}

/** In `on conflict … do update set`: the value the refused row would have brought. */
export const excluded = <T = string>(column: string): RawBuilder<T> => sql<T>`${sql.ref(`excluded.${column}`)}`

/** The pattern of `like … escape '\\'` that fits whatever has this text in it. */
export const containing = (text: string) => `%${literal(text)}%`
/** The same for what begins with it. */
export const beginning = (text: string) => `${literal(text)}%`
const literal = (text: string) => text.replace(/[\\%_]/g, String.raw`\$&`)

/** `like` without regard to case, with the same answer on both for letters of English; the pattern's own signs are the caller's. */
export const likeAnyCase = (db: AnyDb, text: Expression<string>, pattern: string): RawBuilder<boolean> =>
  byDialect(db, {
    sqlite: () => sql<boolean>`${text} like ${pattern} escape '\\'`,
    postgres: () => sql<boolean>`${text} ilike ${pattern} escape '\\'`,
  })

/** Has the bell of other processes ring when this transaction commits; SQLite's rings by itself. */
export const ringBell = (trx: Trx): Promise<unknown> =>
  byDialect<Promise<unknown>>(trx, {
    sqlite: async () => undefined,
    postgres: () => sql`select pg_notify(${channel}, '')`.execute(trx),
  })

/** In a subquery that picks rows to take: passes over those another node is taking this moment. SQLite's one writer needs no such care. */
export const passingLocked = <DB, T extends keyof DB, O>(db: AnyDb, rows: SelectQueryBuilder<DB, T, O>): SelectQueryBuilder<DB, T, O> =>
  byDialect(db, { sqlite: () => rows, postgres: () => rows.forUpdate().skipLocked() })

/** Lets one transaction of those that ask for it go on at a time, in all programs; SQLite lets in only one anyway. */
export const waitForTurn = (trx: Trx): Promise<unknown> =>
  byDialect<Promise<unknown>>(trx, {
    sqlite: async () => undefined,
    postgres: () => sql`select pg_advisory_xact_lock(${sql.lit(turnLock)})`.execute(trx),
  })
const turnLock = 0x09e4e

/** Cuts rows into lots that one statement can carry: SQLite takes 32,766 values in one, PostgreSQL 65,535. */
export function lotsOf<T>(rows: readonly T[], valuesPerRow: number): T[][] {
  const size = Math.max(1, Math.floor(30_000 / valuesPerRow))
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, lot) => rows.slice(lot * size, (lot + 1) * size))
}

/**
 * What a value is bound as, the same on both: booleans as 1 and 0, moments as ISO text, objects and lists as JSON text, undefined as null.
 * Left to the drivers, one would bind a Date as null and the other as text of the machine's own time zone.
 */
export function bound(value: unknown): unknown {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) return JSON.stringify(value)
  return value
}
