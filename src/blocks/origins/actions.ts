import { createHash } from 'node:crypto'
import type { App } from '#kernel/app.ts'
import type { Db } from '#kernel/db.ts'
import type { Change } from '#kernel/transact.ts'
import { type OldSite, oldSitesTag, type OriginKey } from './model.ts'
import { findOrigin, upsertOldSite, upsertOrigin } from './store.ts'

/** A thing as its origin knows it: what came, and how to make it here. */
export interface Coming {
  key: OriginKey
  sourceHash: string
  /** The hash of the thing as it stands here now; undefined where there is none any more. */
  hashNow(db: Db, thingId: string): Promise<string | undefined>
  /** Makes it, or changes it; gives the id it has, for the same content may be here already under another. */
  save(change: Change, thingId: string, isNew: boolean): Promise<string>
}

/** `deleted`: somebody here took it away, and it stays away. `kept`: both sides changed it, and ours stands. */
export type Arrival = 'added' | 'updated' | 'unchanged' | 'kept' | 'deleted'

/** Takes a thing in once: adds what is new, changes what only its old site changed, and leaves the rest as it is. */
export async function takeIn(app: App, change: Change, coming: Coming): Promise<{ arrival: Arrival; thingId: string }> {
  const known = await findOrigin(change.trx, coming.key)
  if (!known) return { arrival: 'added', thingId: await record(change, coming, app.newId(), true) }
  const { thingId } = known
  const hash = await coming.hashNow(change.trx, thingId)
  if (hash === undefined) return { arrival: 'deleted', thingId }
  if (known.sourceHash === coming.sourceHash) return { arrival: 'unchanged', thingId }
  if (hash !== known.madeHash) return { arrival: 'kept', thingId }
  return { arrival: 'updated', thingId: await record(change, coming, thingId, false) }
}

/** From now on the site's addresses are known here. */
export async function rememberOldSite(change: Change, site: OldSite) {
  if (await upsertOldSite(change.trx, site)) change.moved(oldSitesTag)
}

/** A short name for a value: equal values have equal ones, whatever the order of their fields. */
export const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(sorted(value)) ?? '').digest('base64url').slice(0, 27)

async function record(change: Change, coming: Coming, wish: string, isNew: boolean): Promise<string> {
  const thingId = await coming.save(change, wish, isNew)
  const madeHash = await coming.hashNow(change.trx, thingId)
  if (madeHash === undefined) throw new Error(`${coming.key.kind} ${coming.key.oldId} was saved and is not there`)
  await upsertOrigin(change.trx, { ...coming.key, thingId, sourceHash: coming.sourceHash, madeHash })
  return thingId
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, sorted(each)]))
}
