import { deleteThread } from '#blocks/comments/actions.ts'
import { deleteMedium } from '#blocks/media/actions.ts'
import { deleteOrigin, listOriginsOf } from '#blocks/origins/store.ts'
import type { Origin } from '#blocks/origins/model.ts'
import type { App } from '#kernel/app.ts'
import { transact } from '#kernel/transact.ts'
import { type Removal, sampleSite } from './model.ts'
import { type Kind, kinds } from './kinds.ts'
import { forgetSampleSettings } from './forgetting.ts'
import { isEdited, isNeeded } from './store.ts'

/** Takes the sample magazine away: all of it but what somebody edited, and what that still needs. Doing it twice removes nothing more. */
export async function removeSample(app: App): Promise<Removal> {
  const origins = await listOriginsOf(app.db, sampleSite)
  const removal: Removal = { removed: 0, kept: [], needed: [] }
  // First, for it needs the origins to know that there was a sample.
  if (origins.length) await forgetSampleSettings(app)
  for (const kind of Object.keys(kinds) as Kind[]) {
    await removeAll(app, kind, origins.filter((each) => each.kind === kind), removal)
  }
  return removal
}

/** What others of its kind still need is tried again once those are gone, as a section is after the sections under it. */
async function removeAll(app: App, kind: Kind, origins: Origin[], removal: Removal): Promise<void> {
  const needed: Origin[] = []
  for (const origin of origins) if (!(await isSettled(app, kind, origin, removal))) needed.push(origin)
  if (needed.length < origins.length) return needed.length ? removeAll(app, kind, needed, removal) : undefined
  for (const { thingId } of needed) removal.needed.push(await nameOf(app, kind, thingId))
}

const nameOf = async ({ db }: App, kind: Kind, id: string) => (await kinds[kind].name(db, id)) ?? id

/** Takes one thing away, or leaves it as somebody's own; false where it is still needed. */
async function isSettled(app: App, kind: Kind, origin: Origin, removal: Removal): Promise<boolean> {
  const { thingId } = origin
  const name = await kinds[kind].name(app.db, thingId)
  if (name !== undefined && (await isEdited(app.db, kind, origin))) {
    removal.kept.push(name)
    return true
  }
  if (name !== undefined && (await isNeeded(app, kind, thingId))) return false
  if (kind === 'medium') await deleteMedium(app, thingId)
  await transact(app, async (change) => {
    if (kind === 'article') await deleteThread(change, thingId)
    await kinds[kind].remove?.(change, thingId)
    await deleteOrigin(change.trx, origin)
  })
  if (name !== undefined) removal.removed++
  return true
}
