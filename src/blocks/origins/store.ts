import type { Db, Trx } from '#kernel/db.ts'
import { lotsOf } from '#kernel/dialect.ts'
import type { OldSite, Origin, OriginKey } from './model.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    origins: Origin
    oldSites: OldSite
  }
}

export const findOrigin = (db: Db, { site, kind, oldId }: OriginKey): Promise<Origin | undefined> =>
  db.selectFrom('origins').selectAll().where('site', '=', site).where('kind', '=', kind).where('oldId', '=', oldId).executeTakeFirst()

/** Those of these old numbers that are known, by old number. */
export async function listOrigins(db: Db, { site, kind }: Omit<OriginKey, 'oldId'>, oldIds: Iterable<string>): Promise<Map<string, Origin>> {
  const found = new Map<string, Origin>()
  for (const lot of lotsOf([...new Set(oldIds)], 1)) {
    const rows = await db.selectFrom('origins').selectAll().where('site', '=', site).where('kind', '=', kind).where('oldId', 'in', lot).execute()
    for (const row of rows) found.set(row.oldId, row)
  }
  return found
}

/** Everything that came from a site. */
export const listOriginsOf = (db: Db, site: string): Promise<Origin[]> =>
  db.selectFrom('origins').selectAll().where('site', '=', site).orderBy('kind').orderBy('oldId').execute()

export const upsertOrigin = (trx: Trx, origin: Origin) =>
  trx.insertInto('origins').values(origin).onConflict((conflict) => conflict.columns(['site', 'kind', 'oldId']).doUpdateSet({
    thingId: origin.thingId, sourceHash: origin.sourceHash, madeHash: origin.madeHash,
  })).execute()

export const deleteOrigin = (trx: Trx, { site, kind, oldId }: OriginKey) =>
  trx.deleteFrom('origins').where('site', '=', site).where('kind', '=', kind).where('oldId', '=', oldId).execute()

/** What these things were called there, by the thing's id; of several names the first. */
export async function listOriginsOfThings(db: Db, { site, kind }: Omit<OriginKey, 'oldId'>, thingIds: Iterable<string>): Promise<Map<string, Origin>> {
  const found = new Map<string, Origin>()
  for (const lot of lotsOf([...new Set(thingIds)], 1)) {
    const rows = await db.selectFrom('origins').selectAll().where('thingId', 'in', lot).where('site', '=', site).where('kind', '=', kind).orderBy('oldId', 'desc').execute()
    for (const row of rows) found.set(row.thingId, row)
  }
  return found
}

/** Says whether anything about the site is new. */
export async function upsertOldSite(trx: Trx, { site, ...place }: OldSite): Promise<boolean> {
  const known = await trx.selectFrom('oldSites').selectAll().where('site', '=', site).executeTakeFirst()
  if (known?.folder === place.folder && known.dateFront === place.dateFront) return false
  await trx.insertInto('oldSites').values({ site, ...place }).onConflict((conflict) => conflict.column('site').doUpdateSet(place)).execute()
  return true
}
