import type { Db, Trx } from '#kernel/db.ts'
import { excluded } from '#kernel/dialect.ts'
import type { ChangedFeed } from './model.ts'

/** A feed whose change a hub has still to be told; `at` may lie ahead. */
interface HubPing {
  hub: string
  feed: ChangedFeed
  at: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    hubPings: HubPing
  }
}

export const upsertPings = (trx: Trx, pings: HubPing[]) =>
  trx.insertInto('hubPings').values(pings).onConflict((conflict) => conflict.columns(['hub', 'feed']).doUpdateSet({ at: excluded('at') })).execute()

export const listPings = (db: Db, now: string): Promise<HubPing[]> =>
  db.selectFrom('hubPings').selectAll().where('at', '<=', now).orderBy('hub').orderBy('feed').execute()

/** Those that were told; a feed that changed again meanwhile stays. */
export async function deletePings(trx: Trx, told: HubPing[]) {
  for (const { hub, feed, at } of told) await trx.deleteFrom('hubPings').where('hub', '=', hub).where('feed', '=', feed).where('at', '=', at).execute()
}
