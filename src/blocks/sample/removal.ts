import { isDeepStrictEqual } from 'node:util'
import { deleteMedium } from '#blocks/media/actions.ts'
import { deleteOrigin, listOriginsOf } from '#blocks/origins/store.ts'
import type { Origin } from '#blocks/origins/model.ts'
import { forgetSettings, showSettings } from '#blocks/settings/actions.ts'
import { readSettings, type Settings } from '#blocks/settings/model.ts'
import { standing } from '#blocks/standing/store.ts'
import type { App } from '#kernel/app.ts'
import { transact } from '#kernel/transact.ts'
import { type Removal, sampleSite } from './model.ts'
import { type Kind, kinds } from './kinds.ts'
import { deleteThread } from '#blocks/comments/actions.ts'
import { describedShows } from './recordings.ts'
import { isNeeded } from './store.ts'

/** Takes the sample magazine away: all of it but what somebody edited, and what that still needs. Doing it twice removes nothing more. */
export async function removeSample(app: App): Promise<Removal> {
  const origins = await listOriginsOf(app.db, sampleSite)
  const removal: Removal = { removed: 0, kept: [] }
  // First, for it needs the origins to know that there was a sample.
  if (origins.length) await forgetSampleSettings(app)
  for (const kind of Object.keys(kinds) as Kind[]) {
    await removeAll(app, kind, origins.filter((each) => each.kind === kind), removal)
  }
  return removal
}

/** What others of its kind still need is tried again once those are gone, as a section is after the sections under it. */
async function removeAll(app: App, kind: Kind, origins: Origin[], removal: Removal) {
  const needed: Origin[] = []
  for (const origin of origins) if (!(await isSettled(app, kind, origin, removal))) needed.push(origin)
  if (needed.length && needed.length < origins.length) await removeAll(app, kind, needed, removal)
}

/** Takes one thing away, or leaves it as somebody's own; false where it is still needed. */
async function isSettled(app: App, kind: Kind, origin: Origin, removal: Removal): Promise<boolean> {
  const { thingId, madeHash } = origin
  const { name, remove } = kinds[kind]
  const hash = await standing[kind](app.db, thingId)
  if (hash !== undefined && hash !== madeHash) {
    removal.kept.push((await name(app.db, thingId)) ?? thingId)
    return true
  }
  if (hash !== undefined && (await isNeeded(app.db, kind, thingId))) return false
  if (kind === 'medium') await deleteMedium(app, thingId)
  await transact(app, async (change) => {
    if (kind === 'article') await deleteThread(change, thingId)
    await remove?.(change, thingId)
    await deleteOrigin(change.trx, origin)
  })
  if (hash !== undefined) removal.removed++
  return true
}

/** The name, the show, the quotes and the weather go too, unless somebody has set any of them since. */
async function forgetSampleSettings(app: App) {
  const { magazine } = await import('../../../sample/magazine.ts')
  const set = described(magazine.settings)
  const now = described(readSettings(JSON.stringify(await showSettings(app))))
  if (isDeepStrictEqual(now, set)) await transact(app, (change) => forgetSettings(app, change))
}

/** Settings without what the program adds by itself: slugs, and what is empty. */
const described = ({ shows = [], adverts = [], ...settings }: Settings) => ({
  ...settings,
  adverts: adverts.map(({ picture: _, ...advert }) => advert),
  shows: describedShows(shows),
})
