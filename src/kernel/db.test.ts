import { sql } from 'kysely'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databases, dropAll, freshDatabase } from '../../test/databases.ts'
import { type Database, openDatabase } from './db.ts'
import { createLog } from './log.ts'

describe.each(databases)('on %s', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await openDatabase(await freshDatabase(kind), createLog('silent'))
  })
  afterEach(() => database.close())
  afterAll(dropAll)

  const at = '2026-03-02T09:00:00.000Z'
  const rows = (count: number) => Array.from({ length: count }, (_, row) => ({ id: String(row).padStart(4, '0'), tag: 'quotes', at }))

  test('statements are counted, the brackets of a transaction are not', async () => {
    const before = database.queries()
    await database.db.selectFrom('changes').selectAll().execute()
    await database.db.transaction().execute(async (trx) => {
      await trx.insertInto('changes').values(rows(2)).execute()
      await trx.deleteFrom('changes').execute()
    })
    await expect(sql`select nothing from nowhere`.execute(database.db)).rejects.toThrow()
    expect(database.queries() - before).toBe(4)
  })

  test('values come back as what the schema means, the same everywhere', async () => {
    const { db } = database
    await sql`insert into media (id, hash, kind, mime, extension, bytes, variants, duration, width, name, alt, "createdAt")
      values ('m', 'h', 'image', 'image/webp', 'webp', ${9007199254740991n}, ${[{ width: 1 }]}, ${0.5}, ${true},
        ${{ a: 1 }}, ${'O’Brien'}, ${new Date(at)})`.execute(db)
    await sql`update media set height = ${undefined}`.execute(db)
    const stored = await sql`select bytes, variants, duration, width, name, alt, height, "createdAt",
      count(*) over () as n, sum(bytes) over () as s, exists (select 1 from media) as there from media`.execute(db)
    expect(stored.rows).toEqual([{
      bytes: 9007199254740991, variants: '[{"width":1}]', duration: 0.5, width: 1, name: '{"a":1}', alt: 'O’Brien', height: null,
      createdAt: at, n: 1, s: 9007199254740991, there: 1,
    }])
  })

  test('a write says how many rows it touched', async () => {
    const { db } = database
    const { numInsertedOrUpdatedRows } = await db.insertInto('changes').values(rows(3)).executeTakeFirstOrThrow()
    const { numUpdatedRows } = await db.updateTable('changes').set({ tag: 'shows' }).where('id', '>', '0000').executeTakeFirstOrThrow()
    const { numDeletedRows } = await db.deleteFrom('changes').where('id', '=', '0002').executeTakeFirstOrThrow()
    expect([numInsertedOrUpdatedRows, numUpdatedRows, numDeletedRows]).toEqual([3n, 2n, 1n])
  })

  test('a long list can be streamed, and given up in the middle, while others read and write', async () => {
    const { db } = database
    await db.insertInto('changes').values(rows(500)).execute()
    const seen: string[] = []
    for await (const { id } of db.selectFrom('changes').select('id').where('tag', '=', 'quotes').orderBy('id').stream(100)) {
      if (seen.length === 0) await db.insertInto('changes').values({ id: 'z', tag: 'quotes', at }).execute()
      if (seen.push(id) === 250) break
    }
    expect(seen).toEqual(rows(250).map(({ id }) => id))
    expect(await db.selectFrom('changes').select('id').where('id', '=', 'z').execute()).toHaveLength(1)
  })

  test('a stream inside a transaction sees what the transaction wrote', async () => {
    await database.db.transaction().execute(async (trx) => {
      await trx.insertInto('changes').values(rows(5)).execute()
      const seen: string[] = []
      for await (const { id } of trx.selectFrom('changes').select('id').stream(2)) seen.push(id)
      expect(seen).toHaveLength(5)
    })
  })

  test('names sort by their bytes, not by a locale', async () => {
    const names = ['b', 'Á', 'a', 'B', 'á', '_']
    await database.db.insertInto('changes').values(names.map((id) => ({ id, tag: id, at }))).execute()
    const sorted = await database.db.selectFrom('changes').select('id').orderBy('id').execute()
    expect(sorted.map(({ id }) => id)).toEqual(['B', '_', 'a', 'b', 'Á', 'á'])
  })

  test('a handle that was never used closes', async () => {
    const other = await openDatabase(kind === 'sqlite' ? { file: database.file! } : { url: database.url! }, createLog('silent'))
    await other.close()
  })
})
