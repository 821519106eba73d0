import { type Insertable, type Selectable, sql } from 'kysely'
import { type Db, hasWritten, type Trx } from '#kernel/db.ts'
import { containing, jsonObjectFrom, likeAnyCase, parsed } from '#kernel/dialect.ts'
import type { Medium, MediumKind, Variant } from './model.ts'

/** As the row stands: `variants` is JSON. */
export interface MediaRow extends Omit<Medium, 'variants' | 'kind'> {
  kind: string
  variants: string
  createdAt: string
  /** Who of the newsroom brought it; '' for an import. */
  addedBy: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    media: MediaRow
  }
}

export async function findMedium(db: Db, id: string): Promise<Medium | undefined> {
  const row = await db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst()
  return row && mediumOf(row)
}

export async function findMediumByHash(db: Db, hash: string): Promise<Medium | undefined> {
  const row = await db.selectFrom('media').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row && mediumOf(row)
}

/** The media of these ids in one query; ids of nothing are left out. */
export async function listMedia(db: Db, ids: Iterable<string | null | undefined>): Promise<Map<string, Medium>> {
  const wanted = [...new Set(ids)].filter((id): id is string => Boolean(id))
  if (wanted.length === 0) return new Map()
  const rows = await db.selectFrom('media').selectAll().where('id', 'in', wanted).execute()
  return new Map(rows.map((row) => [row.id, mediumOf(row)]))
}

/** Writes the row unless the same content is there already; says whether it did. */
export async function insertMediaRow(trx: Trx, row: Insertable<MediaRow>): Promise<boolean> {
  const result = await trx.insertInto('media').values(row).onConflict((conflict) => conflict.column('hash').doNothing()).executeTakeFirst()
  return hasWritten(result)
}

export const updateVariants = (trx: Trx, id: string, variants: Variant[]) =>
  trx.updateTable('media').set({ variants: JSON.stringify(variants) }).where('id', '=', id).execute()

export const updateMediaWords = (trx: Trx, id: string, words: Partial<Pick<Medium, 'alt' | 'caption' | 'credit' | 'focalX' | 'focalY'>>) =>
  trx.updateTable('media').set(words).where('id', '=', id).execute()

/** A medium as the library lists it. */
export type ListedMedium = Medium & { createdAt: string; addedBy: string }

/** What the paper has, the newest first; `words` of its name or of what is said of it. */
export async function searchMedia(db: Db, { words, kind, limit, skip = 0 }: { words: string; kind?: MediumKind | undefined; limit: number; skip?: number }): Promise<ListedMedium[]> {
  let found = db.selectFrom('media').selectAll()
  if (kind) found = found.where('kind', '=', kind)
  for (const word of words.split(/\s+/).filter(Boolean).slice(0, 6)) {
    found = found.where((eb) => eb.or((['name', 'alt', 'caption', 'credit'] as const).map((column) => likeAnyCase(db, eb.ref(column), containing(word)))))
  }
  const rows = await found.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit).offset(skip).execute()
  return rows.map((row) => ({ ...mediumOf(row), createdAt: row.createdAt, addedBy: row.addedBy }))
}

/** Who brought it, '' where nobody of the newsroom did; undefined where there is none. */
export const findAdder = async (db: Db, id: string) => (await db.selectFrom('media').select('addedBy').where('id', '=', id).executeTakeFirst())?.addedBy
/** The first who brings a picture is its owner, whoever brings the same again. */
export const setAdder = (trx: Trx, id: string, addedBy: string) => trx.updateTable('media').set({ addedBy }).where('id', '=', id).where('addedBy', '=', '').execute()

export const deleteMediaRow = (trx: Trx, id: string) => trx.deleteFrom('media').where('id', '=', id).execute()

const columns = [
  'media.id', 'media.hash', 'media.kind', 'media.mime', 'media.extension', 'media.bytes', 'media.width', 'media.height', 'media.thumbhash',
  'media.variants', 'media.duration', 'media.name', 'media.alt', 'media.caption', 'media.credit', 'media.focalX', 'media.focalY',
  'media.createdAt',
] as const

type MediaColumn = `${string}.${string}Id`
/** The medium a column of an outer query names, as JSON inside that query's own row: read it with `mediumFromJson`. */
export const mediumAt = (db: Db, column: MediaColumn) =>
  jsonObjectFrom(db, db.selectFrom('media').select(columns).where('media.id', '=', sql.ref<string>(column)))

/** A medium out of another block's query, where its row came as JSON (`jsonObjectFrom`). */
export function mediumFromJson(json: string | Omit<MediaRow, 'addedBy'> | null): Medium | undefined {
  const row = json && parsed<Omit<MediaRow, 'addedBy'>>(json)
  return row ? mediumOf(row) : undefined
}

function mediumOf({ createdAt: _, addedBy: __, ...row }: Omit<Selectable<MediaRow>, 'addedBy'> & { addedBy?: string }): Medium {
  // Both columns were written by this file from these types.
  return { ...row, kind: row.kind as MediumKind, variants: JSON.parse(row.variants) as Variant[] }
}
