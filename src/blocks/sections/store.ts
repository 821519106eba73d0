import type { Db, Trx } from '#kernel/db.ts'
import type { Use } from '#kernel/uses.ts'
import { type Section, sectionPath } from './model.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    sections: Section
  }
}

export const listSections = (db: Db): Promise<Section[]> =>
  db.selectFrom('sections').selectAll().orderBy('position').orderBy('slug').execute()

export const findSection = (db: Db, id: string) => db.selectFrom('sections').selectAll().where('id', '=', id).executeTakeFirst()
export const findSectionBySlug = (db: Db, slug: string) => db.selectFrom('sections').selectAll().where('slug', '=', slug).executeTakeFirst()

export const upsertSection = (trx: Trx, section: Section) =>
  trx.insertInto('sections').values(section).onConflict((conflict) => conflict.column('id').doUpdateSet(section)).execute()

export const deleteSection = (trx: Trx, id: string) => trx.deleteFrom('sections').where('id', '=', id).execute()

export async function findUses(db: Db, kind: string, id: string): Promise<Use[]> {
  if (kind !== 'section') return []
  const below = await db.selectFrom('sections').select(['name', 'slug']).where('parentId', '=', id).limit(3).execute()
  return below.map((section) => ({ name: section.name, path: sectionPath(section) }))
}
