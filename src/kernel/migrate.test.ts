import { sql } from 'kysely'
import { migrations as released } from '#migrations/timeline.ts'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databases, dropAll, freshDatabase } from '../../test/databases.ts'
import { type Database, openDatabase } from './db.ts'
import { createLog } from './log.ts'
import { type Migration, migrate } from './migrate.ts'

const addTable = (name: string): Migration => ({
  up: (db) => db.schema.createTable(name).addColumn('id', 'text').execute(),
})
const broken: Migration = {
  async up(db) {
    await addTable('halfway').up(db, 'sqlite')
    throw new Error('the column is not there')
  },
}

describe.each(databases)('on %s', (kind) => {
  let database: Database
  let sameElsewhere: Database
  beforeEach(async () => {
    const where = await freshDatabase(kind)
    database = await openDatabase(where, createLog('silent'))
    sameElsewhere = await openDatabase(where, createLog('silent'))
  })
  afterEach(() => Promise.all([database.close(), sameElsewhere.close()]))
  afterAll(dropAll)

  const tableNames = async () => (await database.db.introspection.getTables()).map(({ name }) => name)
  const empty = () => removeTables(kind, database)

  test('an empty database is brought to the schema by one of several programs that start at once', async () => {
    await empty()
    await Promise.all([migrate(database, released), migrate(sameElsewhere, released)])
    expect(await tableNames()).toEqual(expect.arrayContaining(['articles', 'changes', 'jobs']))
    const done = await database.db.selectFrom('migrations').select('name').orderBy('name').execute()
    expect(done.map(({ name }) => name)).toEqual(Object.keys(released))
  })

  test('a second start changes nothing, a new step is added to the old ones', async () => {
    await migrate(database, released)
    await migrate(database, { ...released, '9001-galleys': addTable('galleys') })
    await migrate(database, { ...released, '9001-galleys': addTable('galleys') })
    expect(await tableNames()).toContain('galleys')
  })

  test('a step that fails leaves nothing of itself, and those before it stay', async () => {
    const steps = { ...released, '9001-galleys': addTable('galleys'), '9002-broken': broken }
    await expect(migrate(database, steps)).rejects.toThrow('the column is not there')
    expect(await tableNames()).toContain('galleys')
    expect(await tableNames()).not.toContain('halfway')
    await migrate(database, { ...steps, '9002-broken': addTable('halfway') })
    expect(await tableNames()).toContain('halfway')
  })

  test('a database of a newer program is refused with a sentence', async () => {
    await migrate(database, { ...released, '9001-tomorrow': addTable('tomorrow') })
    await expect(migrate(database, released)).rejects.toThrow(/newer Ogene \(9001-tomorrow\)/)
  })
})

async function removeTables(kind: string, { db }: Database) {
  if (kind === 'postgres') {
    await sql`drop schema public cascade`.execute(db)
    await sql`create schema public`.execute(db)
  } else {
    await sql`pragma foreign_keys = off`.execute(db)
    // The index of the search takes its own tables with it.
    for (const { name } of await db.introspection.getTables()) await sql`drop table if exists ${sql.table(name)}`.execute(db)
    await sql`pragma foreign_keys = on`.execute(db)
  }
}
