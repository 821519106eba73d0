import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databases, dropAll, freshDatabase } from '../../test/databases.ts'
import { type Database, openDatabase } from './db.ts'
import { byDialect, dialectOf, excluded, jsonArrayFrom, jsonObjectFrom, likeAnyCase, lotsOf, parsed } from './dialect.ts'
import { createLog } from './log.ts'

interface Row { id: string; tag: string; at: string }

describe.each(databases)('on %s', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await openDatabase(await freshDatabase(kind), createLog('silent'))
  })
  afterEach(() => database.close())
  afterAll(dropAll)

  const add = (...rows: Row[]) => database.db.insertInto('changes').values(rows).execute()

  test('a database and its transactions know which of the two they are', async () => {
    expect(dialectOf(database.db)).toBe(kind)
    await database.db.transaction().execute(async (trx) => {
      expect(byDialect(trx, { sqlite: () => 'sqlite', postgres: () => 'postgres' })).toBe(kind)
    })
  })

  test('lists and single things inside a row are the same values everywhere', async () => {
    const { db } = database
    await add({ id: 'a', tag: 'root "quoted" ≠', at: '' }, { id: 'b', tag: 'leaf', at: 'a' }, { id: 'c', tag: '[1]', at: 'a' })
    const rows = await db.selectFrom('changes as parent').select((row) => [
      'parent.id',
      jsonArrayFrom(db, row.selectFrom('changes as child').select((inner) => ['child.id', 'child.tag', inner.lit(2).as('two')])
        .whereRef('child.at', '=', 'parent.id').orderBy('child.id')).as('children'),
      jsonObjectFrom(db, row.selectFrom('changes as up').select('up.tag')
        .select((up) => jsonObjectFrom(db, up.selectFrom('changes as own').select('own.id').whereRef('own.id', '=', 'up.id')).as('inner'))
        .where('up.id', '=', row.ref('parent.at'))).as('up'),
    ]).orderBy('parent.id').execute()
    const told = rows.map(({ id, children, up }) => ({ id, children: parsed(children), up: parsed(up) }))
    expect(told.map(({ children }) => children)).toEqual([[{ id: 'b', tag: 'leaf', two: 2 }, { id: 'c', tag: '[1]', two: 2 }], [], []])
    expect(told.map(({ up }) => up?.tag)).toEqual([undefined, 'root "quoted" ≠', 'root "quoted" ≠'])
    expect(told.map(({ up }) => up && parsed<{ id: string }>(up.inner as string))).toEqual([null, { id: 'a' }, { id: 'a' }])
  })

  test('a row that is there already can take the new value', async () => {
    await add({ id: 'a', tag: 'old', at: '1' })
    await database.db.insertInto('changes').values({ id: 'a', tag: 'new', at: '2' })
      .onConflict((on) => on.column('id').doUpdateSet({ tag: excluded('tag') })).execute()
    expect(await database.db.selectFrom('changes').selectAll().execute()).toEqual([{ id: 'a', tag: 'new', at: '1' }])
  })

  test('a word is found in whatever case it stands', async () => {
    const { db } = database
    await add({ id: 'a', tag: 'Election Night', at: '' }, { id: 'b', tag: '100% elected', at: '' }, { id: 'c', tag: 'weather', at: '' })
    const find = async (pattern: string) => {
      const rows = await db.selectFrom('changes').select('id').orderBy('id')
        .where((row) => likeAnyCase(db, row.ref('tag'), pattern)).execute()
      return rows.map(({ id }) => id)
    }
    expect(await find('%ELECT%')).toEqual(['a', 'b'])
    expect(await find('%0\\%%')).toEqual(['b'])
  })

  test('more rows than one statement can carry are written in lots', async () => {
    const rows = Array.from({ length: 25_000 }, (_, row) => ({ id: String(row), tag: 'quotes', at: '' }))
    for (const lot of lotsOf(rows, 3)) await add(...lot)
    const counted = await database.db.selectFrom('changes').select((row) => row.fn.countAll<number>().as('rows')).execute()
    expect(counted).toEqual([{ rows: 25_000 }])
  })
})
