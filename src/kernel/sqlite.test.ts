import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { dropAll, freshDatabase } from '../../test/databases.ts'
import { connect } from './connection.sqlite.ts'
import { type Database, openDatabase } from './db.ts'
import { createLog } from './log.ts'

let database: Database
beforeEach(async () => {
  database = await openDatabase(await freshDatabase('sqlite'), createLog('silent'))
})
afterEach(() => database.close())
afterAll(dropAll)

const at = '2026-03-02T09:00:00.000Z'
const write = (id: string, trx: Database['db'] = database.db) => trx.insertInto('changes').values({ id, tag: 'quotes', at }).execute()
const listIds = async () => (await database.db.selectFrom('changes').select('id').orderBy('id').execute()).map(({ id }) => id)

/** Keeps a transaction open with one row in it until `end` is called. */
async function openTransaction(id: string) {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const finished = database.db.transaction().execute(async (trx) => {
    await write(id, trx)
    begin()
    await ended
  })
  await begun
  return { finished, end }
}

test.each([{ readOnly: false }, { readOnly: true }])('every connection syncs fully and minds references: %o', ({ readOnly }) => {
  const connection = connect(database.file!, { readOnly })
  expect(connection.run('pragma synchronous', []).rows).toMatchObject([{ synchronous: 2 }])
  expect(connection.run('pragma foreign_keys', []).rows).toMatchObject([{ foreign_keys: 1 }])
  expect(connection.run('pragma journal_mode', []).rows).toMatchObject([{ journal_mode: 'wal' }])
  expect(connection.run('pragma busy_timeout', []).rows).toMatchObject([{ timeout: 0 }])
  connection.close()
})

test('a file that is no database is refused by its name', async () => {
  await expect(openDatabase({ file: import.meta.filename }, createLog('silent'))).rejects.toThrow(/could not open .*sqlite\.test\.ts/)
})

test('readers read the last edition while the next is being written', async () => {
  await write('a')
  const { finished, end } = await openTransaction('b')
  expect(await listIds()).toEqual(['a'])
  end()
  await finished
  expect(await listIds()).toEqual(['a', 'b'])
})

test('plain text that only reads waits for no writer, whatever it begins with', async () => {
  const { finished, end } = await openTransaction('a')
  const reads = [sql`select 1 as one`, sql`with one as (select 1 as one) select * from one`, sql`values (1)`]
  for (const read of reads) expect((await read.execute(database.db)).rows).toHaveLength(1)
  end()
  await finished
})

test('plain text that writes reaches the writer, whatever it begins with', async () => {
  const rows = async (text: ReturnType<typeof sql<{ id: string }>>) => (await text.execute(database.db)).rows.map(({ id }) => id)
  const inserted = sql<{ id: string }>`with new as (select 'a' as id) insert into changes (id, tag, at) select id, 'quotes', ${at} from new returning id`
  expect(await rows(inserted)).toEqual(['a'])
  expect(await rows(sql`insert into changes (id, tag, at) values ('b', 'quotes', ${at}) returning id`)).toEqual(['b'])
  const old = sql`with old as (select 'a' as id)`
  expect(await rows(sql`${old} update changes set tag = 'x' where id in (select id from old) returning id`)).toEqual(['a'])
  expect(await rows(sql`${old} delete from changes where id in (select id from old) returning id`)).toEqual(['a'])
  await sql`create table galleys (id text)`.execute(database.db)
  await sql`drop table galleys`.execute(database.db)
  expect(await listIds()).toEqual(['b'])
})

test('built queries that write reach the writer too', async () => {
  const written = await database.db.with('new', (db) => db.selectFrom('changes').select('id'))
    .insertInto('changes').values({ id: 'a', tag: 'quotes', at }).returning('id').execute()
  expect(written).toMatchObject([{ id: 'a' }])
  expect(await database.db.deleteFrom('changes').returning('id').execute()).toMatchObject([{ id: 'a' }])
})

test('a write that failed keeps nothing and lets the next one in', async () => {
  const failing = database.db.transaction().execute(async (trx) => {
    await write('a', trx)
    throw new Error('the editor changed their mind')
  })
  await expect(failing).rejects.toThrow('the editor changed their mind')
  await write('b')
  expect(await listIds()).toEqual(['b'])
})

test('a commit that is refused keeps nothing and lets the next one in', async () => {
  const failing = database.db.transaction().execute(async (trx) => {
    await sql`pragma defer_foreign_keys = on`.execute(trx)
    await sql`insert into sections (id, slug, name, "parentId") values ('a', 'a', 'A', 'nobody')`.execute(trx)
  })
  await expect(failing).rejects.toThrow(/FOREIGN KEY/)
  await write('b')
  expect(await listIds()).toEqual(['b'])
  expect((await sql`select id from sections`.execute(database.db)).rows).toEqual([])
})

test('a transaction ended from below is not written piecemeal', async () => {
  const going = database.db.transaction().execute(async (trx) => {
    await write('a', trx)
    await sql`rollback`.execute(trx)
    await write('b', trx)
  })
  await expect(going).rejects.toThrow(/ended this transaction/)
  expect(await listIds()).toEqual([])
})

test('savepoints give up a part of a change', async () => {
  const trx = await database.db.startTransaction().execute()
  await write('a', trx)
  const draft = await trx.savepoint('draft').execute()
  await write('b', draft)
  await (await draft.rollbackToSavepoint('draft').execute()).commit().execute()
  expect(await listIds()).toEqual(['a'])
})

test('closing waits for the transaction under way', async () => {
  const { finished, end } = await openTransaction('a')
  const other = await openDatabase({ file: database.file! }, createLog('silent'))
  const closed = database.close()
  end()
  await Promise.all([finished, closed])
  database = other
  expect(await listIds()).toEqual(['a'])
})

test('closing the last handle folds the write-ahead log back into the file', async () => {
  const where = await freshDatabase('sqlite')
  const alone = await openDatabase(where, createLog('silent'))
  await write('a', alone.db)
  await alone.close()
  expect('file' in where && existsSync(`${where.file}-wal`)).toBe(false)
})
