import { deleteThread } from '#blocks/comments/actions.ts'
import { deleteMedium } from '#blocks/media/actions.ts'
import { deleteOrigin, listOriginsOf } from '#blocks/origins/store.ts'
import type { Origin } from '#blocks/origins/model.ts'
import type { App } from '#kernel/app.ts'
import { type Change, transact } from '#kernel/transact.ts'
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

/** So many go in one change: a hundred changes are a hundred waits for the disk. */
const atOnce = 20

/** What others of its kind still need is tried again once those are gone, as a section is after the sections under it. */
async function removeAll(app: App, kind: Kind, origins: Origin[], removal: Removal): Promise<void> {
  const needed: Origin[] = []
  for (let at = 0; at < origins.length; at += atOnce) needed.push(...(await removeSome(app, kind, origins.slice(at, at + atOnce), removal)))
  if (needed.length < origins.length) return needed.length ? removeAll(app, kind, needed, removal) : undefined
  for (const { thingId } of needed) removal.needed.push((await kinds[kind].name(app.db, thingId)) ?? thingId)
}

/** Takes away what nobody edited and nothing needs; gives what is still needed. */
async function removeSome(app: App, kind: Kind, origins: Origin[], removal: Removal): Promise<Origin[]> {
  const going: Origin[] = []
  const needed: Origin[] = []
  for (const origin of origins) {
    const name = await kinds[kind].name(app.db, origin.thingId)
    if (name !== undefined && (await isEdited(app.db, kind, origin))) removal.kept.push(name)
    else if (name !== undefined && (await isNeeded(app, kind, origin.thingId))) needed.push(origin)
    else {
      going.push(origin)
      if (name !== undefined) removal.removed++
    }
  }
  if (kind === 'medium') for (const origin of going) await deleteMedium(app, origin.thingId, (change) => deleteOrigin(change.trx, origin))
  await transact(app, async (change) => {
    for (const origin of going) await takeAway(change, kind, origin)
  })
  return needed
}

async function takeAway(change: Change, kind: Kind, origin: Origin) {
  if (kind === 'article') await deleteThread(change, origin.thingId)
  await kinds[kind].remove?.(change, origin.thingId)
  await deleteOrigin(change.trx, origin)
}
