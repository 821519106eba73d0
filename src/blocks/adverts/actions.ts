import { countOnce, type Reader } from '#blocks/audience/actions.ts'
import { insertMedium } from '#blocks/media/actions.ts'
import { mediaPath } from '#blocks/media/model.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Db } from '#kernel/db.ts'
import { notFound, unprocessable } from '#kernel/errors.ts'
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

/** Books one advert, or changes it; the others stay. One that was taken away comes back by its name, with what was counted of it. */
export async function saveAdvert(change: Change, { id, isNew }: { id: string; isNew: boolean }, { advert: { picture: _, ...advert }, picture }: PreparedAdvert): Promise<string> {
  const rows = await listAdvertRows(change.trx)
  const namesake = rows.find(({ name }) => name === advert.name)
  const known = isNew ? namesake : rows.find((row) => row.id === id && !row.removedAt)
  if (!isNew && !known) throw notFound('advert')
  if (namesake && (isNew ? !namesake.removedAt : namesake.id !== id)) throw unprocessable('Every advert has a name of its own.', { name: 'Another advert has or had this name.' })
  const { id: mediumId } = await insertMedium(change, picture)
  const position = known && !known.removedAt ? known.position : Math.max(-1, ...rows.map((row) => row.position)) + 1
  const row: AdvertRow = { id: known?.id ?? id, ...advert, mediumId, position, removedAt: null }
  await upsertAdvert(change.trx, row)
  change.moved(advertsTag)
  return row.id
}

/** Takes one advert off the pages; what was counted of it is kept. */
export async function removeAdvert(change: Change, id: string): Promise<AdvertRow> {
  const known = (await listAdvertRows(change.trx)).find((row) => row.id === id && !row.removedAt)
  if (!known) throw notFound('advert')
  await markRemoved(change.trx, id, change.at)
  change.moved(advertsTag)
  return known
}

/** The adverts as `publication.json` spells them: applying what is described changes nothing. */
export async function describeAdverts(db: Db) {
  const adverts = await listAdverts(db)
  return adverts.map(({ id: _, medium, afterParagraph, ...advert }) =>
    ({ ...advert, picture: mediaPath(medium), ...(advert.place === 'article' ? { afterParagraph } : {}) }))
}

/** Takes all adverts out of the paper, or those of these ids, and all that was counted of them. */
export async function forgetAdverts(change: Change, ids?: string[]) {
  await deleteAdverts(change.trx, ids)
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
