import type { Body } from '#blocks/body/model.ts'
import { textOf } from '#blocks/body/model.ts'
import type { Db } from '#kernel/db.ts'
import { contributorFacet, type DocumentKind, type SearchDocument, sectionFacet } from './model.ts'

/** A thing as readers may find it; `undefined` for what is not there or not for everybody. */
export const documentOf = (db: Db, kind: DocumentKind, id: string): Promise<SearchDocument | undefined> => makers[kind](db, id)

const makers: Record<DocumentKind, (db: Db, id: string) => Promise<SearchDocument | undefined>> = {
  article: articleDocument,
  page: pageDocument,
  episode: episodeDocument,
  contributor: contributorDocument,
  quotation: quotationDocument,
}

const plain = { listedAt: '', standfirst: '', body: '', facets: [] }
/** Who took a picture and on which day something was said are no words of the story. */
const wordsOf = (body: string) => textOf(JSON.parse(body, (name, value: unknown) => (name === 'credit' || name === 'date' ? '' : value)) as Body)

async function articleDocument(db: Db, id: string): Promise<SearchDocument | undefined> {
  const row = await db.selectFrom('articles').select(['headline', 'standfirst', 'body', 'listedAt']).where('id', '=', id).executeTakeFirst()
  if (!row?.listedAt) return undefined
  const sections = await db.selectFrom('articleSections').select('sectionId').where('articleId', '=', id).execute()
  const bylines = await db.selectFrom('bylines').select('contributorId').where('articleId', '=', id).execute()
  const facets = [...sections.map(({ sectionId }) => sectionFacet(sectionId)), ...bylines.map(({ contributorId }) => contributorFacet(contributorId))]
  return { kind: 'article', thingId: id, listedAt: row.listedAt, headline: row.headline, standfirst: row.standfirst, body: wordsOf(row.body), facets }
}

async function pageDocument(db: Db, id: string): Promise<SearchDocument | undefined> {
  const row = await db.selectFrom('pages').select(['title', 'body', 'state', 'isLocked']).where('id', '=', id).executeTakeFirst()
  return row?.state === 'published' && !row.isLocked ? { ...plain, kind: 'page', thingId: id, headline: row.title, body: wordsOf(row.body) } : undefined
}

/** Those whose day has not come are indexed too; the day is asked for when they are found. */
async function episodeDocument(db: Db, id: string): Promise<SearchDocument | undefined> {
  const row = await db.selectFrom('episodes').select(['title', 'description', 'transcript', 'publishedAt']).where('id', '=', id).executeTakeFirst()
  return row && { ...plain, kind: 'episode', thingId: id, listedAt: row.publishedAt, headline: row.title, standfirst: row.description, body: row.transcript }
}

async function contributorDocument(db: Db, id: string): Promise<SearchDocument | undefined> {
  const row = await db.selectFrom('contributors').select(['name', 'role', 'biography']).where('id', '=', id).executeTakeFirst()
  return row && { ...plain, kind: 'contributor', thingId: id, headline: row.name, standfirst: row.role, body: row.biography }
}

async function quotationDocument(db: Db, id: string): Promise<SearchDocument | undefined> {
  const row = await db.selectFrom('quotes').select(['text', 'speaker']).where('id', '=', id).executeTakeFirst()
  return row && { ...plain, kind: 'quotation', thingId: id, headline: row.speaker, body: row.text }
}
