import { type ExpressionBuilder, sql } from 'kysely'
import { mediumAt, type MediaRow, mediumFromJson } from '#blocks/media/store.ts'
import type { Db, Tables, Trx } from '#kernel/db.ts'
import { jsonArrayFrom, parsed } from '#kernel/dialect.ts'
import type { Use } from '#kernel/uses.ts'
import type { Advert, Happening, Place } from './model.ts'

export interface AdvertRow extends Omit<Advert, 'medium' | 'place'> {
  place: string
  mediumId: string
  position: number
  /** One that was taken away keeps its row, for what was counted is still to be billed. */
  removedAt: string | null
}
interface AdvertCountRow {
  advertId: string
  /** By the paper's own calendar. */
  day: string
  shown: number
  opened: number
}
declare module '#kernel/db.ts' {
  interface Tables {
    adverts: AdvertRow
    advertCounts: AdvertCountRow
  }
}

const columns = ['id', 'name', 'alt', 'link', 'place', 'section', 'afterParagraph', 'from', 'until', 'weight', 'mediumId', 'position'] as const
type Found = Pick<AdvertRow, (typeof columns)[number]> & { medium: string | MediaRow | null }

/** The paper's adverts as JSON inside another query: every page needs them, and none should ask twice. Read it with `advertsFromJson`. */
export const advertsAt = (db: Db, eb: ExpressionBuilder<Tables, never>) =>
  jsonArrayFrom(db, eb.selectFrom('adverts').select(columns).select(mediumAt(db, 'adverts.mediumId').as('medium')).where('removedAt', 'is', null))

/** In the editor's order; one whose picture was deleted is left out. */
export const advertsFromJson = (json: string): Advert[] =>
  parsed<Found[]>(json).sort((one, other) => one.position - other.position).flatMap(({ mediumId: _, position: __, medium: row, place, ...advert }) => {
    const medium = mediumFromJson(row)
    // The column was written by this file from this type.
    return medium ? [{ ...advert, place: place as Place, medium }] : []
  })

export async function listAdverts(db: Db): Promise<Advert[]> {
  const { adverts } = await db.selectNoFrom((eb) => advertsAt(db, eb).as('adverts')).executeTakeFirstOrThrow()
  return advertsFromJson(adverts)
}

/** Those taken away too. */
export const listAdvertRows = (db: Db): Promise<AdvertRow[]> => db.selectFrom('adverts').selectAll().orderBy('position').orderBy('id').execute()

export const upsertAdvert = (trx: Trx, { id, ...row }: AdvertRow) =>
  trx.insertInto('adverts').values({ id, ...row }).onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()

export const markRemoved = (trx: Trx, id: string, removedAt: string) =>
  trx.updateTable('adverts').set({ removedAt }).where('id', '=', id).execute()

export async function deleteAdverts(trx: Trx, ids?: string[]) {
  await trx.deleteFrom('advertCounts').$if(ids !== undefined, (query) => query.where('advertId', 'in', ids ?? [])).execute()
  await trx.deleteFrom('adverts').$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? [])).execute()
}

export const isAdvert = async (db: Db, id: string) =>
  Boolean(await db.selectFrom('adverts').select('id').where('id', '=', id).executeTakeFirst())

export const addHappening = (trx: Trx, { advertId, day, happening }: { advertId: string; day: string; happening: Happening }) =>
  trx.insertInto('advertCounts').values({ advertId, day, shown: 0, opened: 0, [happening]: 1 })
    .onConflict((conflict) => conflict.columns(['advertId', 'day']).doUpdateSet({ [happening]: sql`"advertCounts".${sql.ref(happening)} + 1` })).execute()

/** Counts by day and advert, both days included. */
export const listCounts = (db: Db, { from, until }: { from: string; until: string }) =>
  db.selectFrom('advertCounts').innerJoin('adverts', 'adverts.id', 'advertCounts.advertId')
    .select(['advertCounts.day', 'adverts.name', 'adverts.place', 'adverts.section', 'advertCounts.shown', 'advertCounts.opened'])
    .where('advertCounts.day', '>=', from).where('advertCounts.day', '<=', until)
    .orderBy('advertCounts.day').orderBy('adverts.name').execute()

/** A picture is in use while an advert of it is in the paper. Sections are booked by their address. */
export async function findUses(db: Db, kind: string, id: string): Promise<Use[]> {
  const adverts = db.selectFrom('adverts').select('adverts.name').where('removedAt', 'is', null).limit(5)
  const used = kind === 'medium' ? adverts.where('mediumId', '=', id)
    : kind === 'section' ? adverts.where('section', 'in', db.selectFrom('sections').select('slug').where('sections.id', '=', id)) : undefined
  return used ? (await used.execute()).map(({ name }) => ({ name: `the advert “${name}”` })) : []
}
