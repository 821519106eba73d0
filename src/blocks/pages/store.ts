import { type Advert, advertsTag } from '#blocks/adverts/model.ts'
import { advertsAt, advertsFromJson } from '#blocks/adverts/store.ts'
import { mediaTag } from '#blocks/media/model.ts'
import { type OldSite, oldSitesTag } from '#blocks/origins/model.ts'
import type {} from '#blocks/origins/store.ts'
import { type Section, sectionsTag } from '#blocks/sections/model.ts'
import type {} from '#blocks/sections/store.ts'
import type { App } from '#kernel/app.ts'
import type { Db, Trx } from '#kernel/db.ts'
import type { Use } from '#kernel/uses.ts'
import { sql } from 'kysely'
import { containing, jsonArrayFrom, likeAnyCase, parsed } from '#kernel/dialect.ts'
import { loaded } from '#kernel/part.tsx'
import { pagesTag, type StaticPage } from './model.ts'

interface PageRow extends Omit<StaticPage, 'body' | 'isLocked' | 'commentsOpen'> {
  body: string
  isLocked: number
  commentsOpen: number
}
declare module '#kernel/db.ts' {
  interface Tables {
    pages: PageRow
  }
}

export async function findPage(db: Db, id: string): Promise<StaticPage | undefined> {
  const row = await db.selectFrom('pages').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { ...row, body: JSON.parse(row.body), isLocked: Boolean(row.isLocked), commentsOpen: Boolean(row.commentsOpen) }
}

export interface Frame {
  sections: Section[]
  /** Some of the pages a reader may open, by title. */
  pages: { slug: string; title: string }[]
  adverts: Advert[]
  /** Sites that were brought here, whose addresses are still asked for. */
  oldSites: OldSite[]
}
const pagesInFrame = 12

/** What stands around every page: all sections, the first pages, the adverts, and what sites the paper was, remembered, and read in one query. */
export const getFrame = (app: App): Promise<Frame> =>
  app.cache.value('frame', async () => {
    const frame = await findFrame(app.db)
    return loaded(frame, sectionsTag, pagesTag, advertsTag, oldSitesTag, ...frame.adverts.map(({ medium }) => mediaTag(medium.id)))
  })

async function findFrame(db: Db): Promise<Frame> {
  const { sections, pages, adverts, oldSites } = await db.selectNoFrom((eb) => [
    jsonArrayFrom(db, eb.selectFrom('sections').select(['id', 'slug', 'name', 'description', 'parentId', 'colour', 'position'])).as('sections'),
    jsonArrayFrom(db, eb.selectFrom('pages').select(['slug', 'title']).where('state', '=', 'published').where('isLocked', '=', 0).orderBy('title').limit(pagesInFrame)).as('pages'),
    advertsAt(db, eb).as('adverts'),
    jsonArrayFrom(db, eb.selectFrom('oldSites').select(['site', 'folder', 'dateFront'])).as('oldSites'),
  ]).executeTakeFirstOrThrow()
  return {
    sections: parsed<Section[]>(sections).sort((one, other) => one.position - other.position || (one.slug < other.slug ? -1 : 1)),
    pages: parsed<Frame['pages']>(pages).sort((one, other) => (one.title < other.title ? -1 : 1)),
    adverts: advertsFromJson(adverts),
    oldSites: parsed<OldSite[]>(oldSites).sort((one, other) => (one.site < other.site ? -1 : 1)),
  }
}

export async function upsertPage(trx: Trx, page: StaticPage) {
  const row = { ...page, body: JSON.stringify(page.body), isLocked: Number(page.isLocked), commentsOpen: Number(page.commentsOpen) }
  await trx.insertInto('pages').values(row).onConflict((conflict) => conflict.column('id').doUpdateSet(row)).execute()
}

export const deletePage = (trx: Trx, id: string) => trx.deleteFrom('pages').where('id', '=', id).execute()

/** The pages within whose text a medium stands. */
export async function findUses(db: Db, kind: string, id: string): Promise<Use[]> {
  if (kind !== 'medium') return []
  const shown = await db.selectFrom('pages').select(['title', 'slug']).where('body', 'like', sql<string>`${containing(id)} escape '\\'`).limit(3).execute()
  return shown.map(({ title, slug }) => ({ name: `the page “${title}”`, path: `/${slug}` }))
}

export type ListedPage = Pick<StaticPage, 'id' | 'slug' | 'title' | 'state' | 'updatedAt'>

/** Those with these words in the title, or just all, by title; drafts too. */
export const searchPages = (db: Db, words: string, { limit, skip }: { limit: number; skip: number }): Promise<ListedPage[]> => {
  const all = db.selectFrom('pages').select(['id', 'slug', 'title', 'state', 'updatedAt'])
  const found = words.trim() ? all.where((eb) => likeAnyCase(db, eb.ref('title'), containing(words.trim()))) : all
  return found.orderBy('title').orderBy('id').limit(limit).offset(skip).execute()
}
