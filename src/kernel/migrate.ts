/** Brings a database to the schema this program knows, one recorded step after the other. */
import type { Kysely } from 'kysely'
import type { Database, DialectName, Trx } from './db.ts'
import { dialectOf, waitForTurn } from './dialect.ts'

/** One step of the past; `up` runs in a transaction of its own. */
export interface Migration {
  up(db: Kysely<unknown>, dialect: DialectName): Promise<void>
}

interface MigrationRow {
  name: string
  at: string
}
declare module './db.ts' {
  interface Tables {
    migrations: MigrationRow
  }
}

/** Runs what has not run yet, in the order of the names. Several processes may do so at once; a newer database is refused. */
export async function migrate(database: Database, migrations: Record<string, Migration>): Promise<void> {
  const names = Object.keys(migrations).sort()
  const done = await inTurn(database, (trx) => listDone(trx))
  refuseNewer(done, names)
  for (const name of names.filter((each) => !done.includes(each))) {
    await inTurn(database, (trx) => runOnce(trx, name, migrations[name] as Migration))
  }
}

function inTurn<T>({ db }: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await waitForTurn(trx)
    return work(trx)
  })
}

async function listDone(trx: Trx): Promise<string[]> {
  await trx.schema.createTable('migrations').ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull()).execute()
  const rows = await trx.selectFrom('migrations').select('name').execute()
  return rows.map(({ name }) => name)
}

async function runOnce(trx: Trx, name: string, { up }: Migration) {
  // Another process may have run it while this one waited for its turn.
  const isDone = await trx.selectFrom('migrations').select('name').where('name', '=', name).executeTakeFirst()
  if (isDone) return
  await up(trx as unknown as Kysely<unknown>, dialectOf(trx))
  await trx.insertInto('migrations').values({ name, at: new Date().toISOString() }).execute()
}

function refuseNewer(done: string[], known: string[]) {
  const unknown = done.filter((name) => !known.includes(name))
  if (!unknown.length) return
  const newer = unknown.join(', ')
  throw new Error(`This database was written by a newer Ogene (${newer}). Start that newer program, or restore a backup made before it.`)
}
