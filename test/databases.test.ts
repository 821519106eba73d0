import { existsSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase } from '#kernel/db.ts'
import { createLog } from '#kernel/log.ts'
import { databases, dropAll, freshDatabase } from './databases.ts'

afterAll(dropAll)

describe.each(databases)('on %s', (kind) => {
  test('two newspapers share nothing', async () => {
    const one = await openFresh(kind)
    const other = await openFresh(kind)
    await one.db.insertInto('changes').values({ id: 'a', tag: 'quotes', at: '2026-03-02T09:00:00.000Z' }).execute()
    expect(await listTags(one)).toEqual(['quotes'])
    expect(await listTags(other)).toEqual([])
    await one.close()
    await other.close()
  })

  test('a newspaper starts with every table there is', async () => {
    const paper = await openFresh(kind)
    const tables = await paper.db.introspection.getTables()
    expect(tables.map((table) => table.name)).toEqual(expect.arrayContaining(['articles', 'jobs', 'migrations']))
    await paper.close()
  })

  test('dropped newspapers leave nothing', async () => {
    const where = await freshDatabase(kind)
    await dropAll()
    if ('file' in where) expect(existsSync(where.file)).toBe(false)
    else await expect(openDatabase(where, createLog('silent')).then((paper) => listTags(paper))).rejects.toThrow(/does not exist/)
  })
})

const openFresh = async (kind: (typeof databases)[number]) => openDatabase(await freshDatabase(kind), createLog('silent'))

const listTags = async ({ db }: Awaited<ReturnType<typeof openDatabase>>) =>
  (await db.selectFrom('changes').select('tag').execute()).map(({ tag }) => tag)
