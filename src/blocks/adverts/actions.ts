import { countOnce, type Reader } from '#blocks/audience/actions.ts'
import { insertMedium } from '#blocks/media/actions.ts'
import { mediaPath } from '#blocks/media/model.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db.ts'
import type { Change } from '#kernel/transact.ts'
import { advertsTag, type Happening } from './model.ts'
import type { PreparedAdvert } from './pictures.ts'
import { addHappening, type AdvertRow, deleteAdverts, isAdvert, listAdvertRows, listAdverts, markRemoved, upsertAdvert } from './store.ts'
export { prepareAdverts, type PreparedAdvert } from './pictures.ts'
export { reportAdverts, type Report } from './report.ts'

export interface Applied {
  added: number
  updated: number
  removed: number
  unchanged: number
}

/** Makes the paper's adverts those given, in that order. One is known by its name; one that is no longer given keeps what was counted. */
export async function applyAdverts(app: App, change: Change, prepared: PreparedAdvert[]): Promise<Applied> {
  const before = new Map((await listAdvertRows(change.trx)).map((row) => [row.name, row]))
  const counts: Applied = { added: 0, updated: 0, removed: 0, unchanged: 0 }
  for (const [position, { advert: { picture: _, ...advert }, picture }] of prepared.entries()) {
    const known = before.get(advert.name)
    const { id: mediumId } = await insertMedium(change, picture)
    const row: AdvertRow = { id: known?.id ?? app.newId(), ...advert, mediumId, position, removedAt: null }
    counts[await write(change, row, known)]++
    before.delete(advert.name)
  }
  for (const gone of before.values()) {
    if (gone.removedAt) continue
    await markRemoved(change.trx, gone.id, change.at)
    counts.removed++
  }
  if (counts.added + counts.updated + counts.removed > 0) change.moved(advertsTag)
  return counts
}

/** The adverts as `publication.json` spells them: applying what is described changes nothing. */
export async function describeAdverts(db: Db) {
  const adverts = await listAdverts(db)
  return adverts.map(({ id: _, medium, afterParagraph, ...advert }) =>
    ({ ...advert, picture: mediaPath(medium), ...(advert.place === 'article' ? { afterParagraph } : {}) }))
}

/** Takes all adverts out of the paper, and all that was counted of them. */
export async function forgetAdverts(change: Change) {
  await deleteAdverts(change.trx)
  change.moved(advertsTag)
}

/** Counts that an advert was shown or opened, unless by a robot or once more by the same reader. Says whether it counted. */
export async function countAdvert(app: App, { advert, happening, from }: { advert: string; happening: Happening; from: Reader }): Promise<boolean> {
  if (!(await isAdvert(app.db, advert))) return false
  const { timeZone } = await getPublication(app)
  return countOnce(app, `${happening}:${advert}`, from, ({ trx }) =>
    addHappening(trx, { advertId: advert, day: dayIn(timeZone, app.now()), happening }))
}

async function write({ trx }: Change, row: AdvertRow, known: AdvertRow | undefined): Promise<'added' | 'updated' | 'unchanged'> {
  const isSame = known && (Object.keys(row) as (keyof AdvertRow)[]).every((column) => row[column] === known[column])
  if (isSame) return 'unchanged'
  await upsertAdvert(trx, row)
  return known && !known.removedAt ? 'updated' : 'added'
}
