import type { Db, Trx } from '#kernel/db.ts'
import { containing, likeAnyCase } from '#kernel/dialect.ts'
import { type MovedAddress, type Thing, type ThingKind, trimSlash } from './model.ts'

interface AddressRow {
  path: string
  kind: ThingKind
  thingId: string
  isCurrent: number
  claimedAt: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    addresses: AddressRow
  }
}

export interface FoundAddress extends Thing {
  path: string
  /** Where the thing stands now; the same as `path` where nothing moved. */
  currentPath: string | undefined
}

/** What stands at a path: the exact one first, then the same without or with its closing slash. */
export async function findAddress(db: Db, path: string): Promise<FoundAddress | undefined> {
  const trimmed = trimSlash(path)
  const paths = [...new Set([path, trimmed, `${trimmed}/`])]
  const rows = await db.selectFrom('addresses as a')
    .leftJoin('addresses as now', (join) => join.onRef('now.thingId', '=', 'a.thingId').on('now.isCurrent', '=', 1))
    .select(['a.path', 'a.kind', 'a.thingId', 'now.path as currentPath'])
    .where('a.path', 'in', paths).execute()
  const row = paths.map((wanted) => rows.find((each) => each.path === wanted)).find(Boolean)
  return row && { ...row, currentPath: row.currentPath ?? undefined }
}

export async function findCurrentPath(db: Db, thingId: string): Promise<string | undefined> {
  const row = await db.selectFrom('addresses').select('path').where('thingId', '=', thingId).where('isCurrent', '=', 1).executeTakeFirst()
  return row?.path
}

/** True if the path was free or already this thing's own; false if another thing holds it. */
export async function insertAddress(trx: Trx, row: AddressRow): Promise<boolean> {
  await trx.insertInto('addresses').values(row).onConflict((conflict) => conflict.column('path').doNothing()).execute()
  const held = await trx.selectFrom('addresses').select('thingId').where('path', '=', row.path).executeTakeFirstOrThrow()
  return held.thingId === row.thingId
}

/** Makes one of a thing's own paths its current one and all its others old. */
export async function setCurrentPath(trx: Trx, thingId: string, path: string) {
  await trx.updateTable('addresses').set({ isCurrent: 0 }).where('thingId', '=', thingId).where('isCurrent', '=', 1).where('path', '!=', path).execute()
  await trx.updateTable('addresses').set({ isCurrent: 1 }).where('thingId', '=', thingId).where('path', '=', path).where('isCurrent', '=', 0).execute()
}

export const deleteAddressesOf = (trx: Trx, thingId: string) => trx.deleteFrom('addresses').where('thingId', '=', thingId).execute()

/** Addresses at which something stood once, or that were set to lead to something, by their spelling. */
export async function searchMoved(db: Db, words: string, { limit, skip }: { limit: number; skip: number }): Promise<MovedAddress[]> {
  const all = db.selectFrom('addresses as a')
    .leftJoin('addresses as now', (join) => join.onRef('now.thingId', '=', 'a.thingId').on('now.isCurrent', '=', 1))
    .select(['a.path', 'a.kind', 'now.path as leadsTo']).where('a.isCurrent', '=', 0)
  const found = words.trim() ? all.where((eb) => likeAnyCase(db, eb.ref('a.path'), containing(words.trim()))) : all
  return found.orderBy('a.path').limit(limit).offset(skip).execute()
}

/** Frees one address at which nothing stands now; false if it is no such address. */
export async function deleteMoved(trx: Trx, path: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('addresses').where('path', '=', path).where('isCurrent', '=', 0).executeTakeFirst()
  return numDeletedRows > 0n
}
