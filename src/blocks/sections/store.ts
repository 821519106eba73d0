import type { App } from '#kernel/app.ts'
import type { Db, Trx } from '#kernel/db.ts'
import { loaded } from '#kernel/part.tsx'
import { type Section, sectionsTag } from './model.ts'

declare module '#kernel/db.ts' {
  interface Tables {
    sections: Section
  }
}

/** The whole tree, remembered: a paper has dozens of sections, and every page needs their names. */
export const getSections = (app: App): Promise<Section[]> =>
  app.cache.value('sections', async () => loaded(await listSections(app.db), sectionsTag))

export const listSections = (db: Db): Promise<Section[]> =>
  db.selectFrom('sections').selectAll().orderBy('position').orderBy('slug').execute()

export const findSection = (db: Db, id: string) => db.selectFrom('sections').selectAll().where('id', '=', id).executeTakeFirst()
export const findSectionBySlug = (db: Db, slug: string) => db.selectFrom('sections').selectAll().where('slug', '=', slug).executeTakeFirst()

export const upsertSection = (trx: Trx, section: Section) =>
  trx.insertInto('sections').values(section).onConflict((conflict) => conflict.column('id').doUpdateSet(section)).execute()

export const deleteSection = (trx: Trx, id: string) => trx.deleteFrom('sections').where('id', '=', id).execute()
