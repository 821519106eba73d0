import type { Origin } from '#blocks/origins/model.ts'
import { listOriginsOf } from '#blocks/origins/store.ts'
import { standing } from '#blocks/standing/store.ts'
import { findDraft } from '#blocks/stories/store.ts'
import type { App } from '#kernel/app.ts'
import type { Db } from '#kernel/db.ts'
import { usesOf } from '#kernel/uses.ts'
import { type Kind, kinds } from './kinds.ts'
import { sampleSite } from './model.ts'

/** Whether nobody has written here: no article but the sample's own. */
export async function isEmptyMagazine(db: Db): Promise<boolean> {
  const own = await db.selectFrom('articles').leftJoin('origins', (join) => join.onRef('origins.thingId', '=', 'articles.id').on('origins.site', '=', sampleSite))
    .select('articles.id').where('origins.thingId', 'is', null).limit(1).executeTakeFirst()
  return !own
}

/** Whether something that stays still refers to a thing of the sample, or it has since come from elsewhere too. */
export const isNeeded = async (app: App, kind: string, id: string): Promise<boolean> =>
  (await usesOf(app, kind, id)).length > 0 || isFromElsewhere(app.db, id)

const isFromElsewhere = async (db: Db, id: string) =>
  Boolean(await db.selectFrom('origins').select('thingId').where('thingId', '=', id).where('site', '!=', sampleSite).limit(1).executeTakeFirst())

/** Whether somebody here changed a thing since it came with the sample, be it only in what they have not published yet. */
export async function isEdited(db: Db, kind: Kind, { thingId, madeHash }: Origin): Promise<boolean> {
  const hash = await standing[kind](db, thingId)
  if (hash === undefined) return false
  return hash !== madeHash || (kind === 'article' && (await findDraft(db, thingId)) !== undefined)
}

/** How much of the sample stands here, and whether any of it would go if it were taken away now. */
export async function lookAtSample(app: App): Promise<{ things: number; mayGo: boolean }> {
  const origins = await listOriginsOf(app.db, sampleSite)
  for (const kind of Object.keys(kinds) as Kind[]) {
    for (const origin of origins.filter((each) => each.kind === kind)) {
      if ((await isEdited(app.db, kind, origin)) || (await isNeeded(app, kind, origin.thingId))) continue
      return { things: origins.length, mayGo: true }
    }
  }
  return { things: origins.length, mayGo: false }
}
