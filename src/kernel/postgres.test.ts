import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dropAll, freshDatabase } from '../../test/databases.ts'
import { type Database, openDatabase } from './db.ts'
import { ringBell } from './dialect.ts'
import { createLog } from './log.ts'

let database: Database
beforeEach(async () => {
  database = await openDatabase(await freshDatabase('postgres'), createLog('silent'))
})
afterEach(() => database.close())
afterAll(dropAll)

const breakConnections = (name: string) =>
  sql`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = ${name} and datname = current_database() and pid <> pg_backend_pid()`.execute(database.db)
const ring = () => database.db.transaction().execute(ringBell)
const soon = { timeout: 5000, interval: 10 }

test('a connection that broke while nobody used it is replaced', async () => {
  await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.05)`.execute(database.db)))
  await breakConnections('ogene')
  await vi.waitFor(async () => expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]), soon)
})

test('a broken bell comes back, and rings because something may have been missed', async () => {
  let rung = 0
  database.listen(() => rung++)
  await vi.waitFor(() => expect(rung).toBe(1), soon)
  await breakConnections('ogene bell')
  await vi.waitFor(() => expect(rung).toBe(2), soon)
  await ring()
  await vi.waitFor(() => expect(rung).toBe(3), soon)
})

test('the bell is silent for a change that was given up', async () => {
  let rung = 0
  database.listen(() => rung++)
  await vi.waitFor(() => expect(rung).toBe(1), soon)
  await expect(database.db.transaction().execute(async (trx) => {
    await ringBell(trx)
    throw new Error('given up')
  })).rejects.toThrow('given up')
  await ring()
  await vi.waitFor(() => expect(rung).toBe(2), soon)
})

test('a database that cannot be reached is named as the reason', async () => {
  const nowhere = openDatabase({ url: 'postgres://postgres@127.0.0.1:1/nothing' }, createLog('silent'))
  await expect(nowhere).rejects.toThrow(/PostgreSQL cannot be used: .*ECONNREFUSED/)
})
