import type { Medium } from '#blocks/media/model.ts'
import { mediumAt, mediumFromJson } from '#blocks/media/store.ts'
import type { Db, Trx } from '#kernel/db.ts'
import { containing, likeAnyCase } from '#kernel/dialect.ts'
import type { Use } from '#kernel/uses.ts'
import { type Contributor, contributorPath } from './model.ts'

interface ContributorRow extends Omit<Contributor, 'profiles'> {
  profiles: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    contributors: ContributorRow
  }
}

export async function findContributor(db: Db, id: string): Promise<Contributor | undefined> {
  const row = await db.selectFrom('contributors').selectAll().where('id', '=', id).executeTakeFirst()
  return row && contributorOf(row)
}

export async function findContributorBySlug(db: Db, slug: string): Promise<Contributor | undefined> {
  const row = await db.selectFrom('contributors').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row && contributorOf(row)
}

export interface ListedContributor {
  id: string
  slug: string
  name: string
  articleCount: number
  picture: Medium | undefined
}

/** Those who have published most, by number of articles, then by name. */
export async function listContributorsPage(db: Db, limit: number): Promise<ListedContributor[]> {
  const rows = await db.selectFrom('contributors').select(['id', 'slug', 'name', 'articleCount'])
    .select(mediumAt(db, 'contributors.pictureId').as('picture'))
    .where('articleCount', '>', 0).orderBy('articleCount', 'desc').orderBy('name').limit(limit).execute()
  return rows.map(({ picture, ...row }) => ({ ...row, picture: mediumFromJson(picture) }))
}

export interface Writer extends ListedContributor {
  role: string
}

/** All who have published here, in the order of their addresses; `after` the slug of one, where the list goes on. */
export async function listWritersPage(db: Db, limit: number, after = ''): Promise<Writer[]> {
  const rows = await db.selectFrom('contributors').select(['id', 'slug', 'name', 'role', 'articleCount'])
    .select(mediumAt(db, 'contributors.pictureId').as('picture'))
    .where('slug', '>', after).where('articleCount', '>', 0).orderBy('slug').limit(limit).execute()
  return rows.map(({ picture, ...row }) => ({ ...row, picture: mediumFromJson(picture) }))
}

export async function upsertContributor(trx: Trx, { articleCount, ...contributor }: Contributor) {
  const row = { ...contributor, profiles: JSON.stringify(contributor.profiles) }
  await trx.insertInto('contributors').values({ ...row, articleCount })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()
}

/** The number is kept, not counted, so that a byline costs the same among a hundred thousand articles. */
export const addToArticleCount = (trx: Trx, id: string, difference: number) =>
  trx.updateTable('contributors').set((eb) => ({ articleCount: eb('articleCount', '+', difference) })).where('id', '=', id).execute()

export const deleteContributor = (trx: Trx, id: string) => trx.deleteFrom('contributors').where('id', '=', id).execute()

/** All whose names have these words in them, or just all, by name; also those who have published nothing yet. */
export async function searchContributors(db: Db, words: string, { limit, skip = 0 }: { limit: number; skip?: number }): Promise<Contributor[]> {
  const all = db.selectFrom('contributors').selectAll()
  const found = words.trim() ? all.where((eb) => likeAnyCase(db, eb.ref('name'), containing(words.trim()))) : all
  return (await found.orderBy('name').orderBy('id').limit(limit).offset(skip).execute()).map(contributorOf)
}

export async function listContributorsOf(db: Db, ids: string[]): Promise<Contributor[]> {
  const rows = ids.length ? await db.selectFrom('contributors').selectAll().where('id', 'in', ids).execute() : []
  return rows.map(contributorOf)
}

const contributorOf = (row: ContributorRow): Contributor => ({ ...row, profiles: JSON.parse(row.profiles) })

/** Whose picture a medium is. */
export async function findUses(db: Db, kind: string, id: string): Promise<Use[]> {
  if (kind !== 'medium') return []
  const shown = await db.selectFrom('contributors').select(['name', 'slug']).where('pictureId', '=', id).limit(3).execute()
  return shown.map((contributor) => ({ name: `the picture of ${contributor.name}`, path: contributorPath(contributor) }))
}
