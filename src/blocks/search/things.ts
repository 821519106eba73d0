import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db, Tables } from '#kernel/db.ts'
import type { DocumentKind } from './model.ts'

/** What was found, as its own table has it now, in one shape for all kinds. */
export interface Thing {
  kind: DocumentKind
  id: string
  slug: string
  title: string
  /** Words above the body, as they were written. */
  above: string
  /** Plain text, or the JSON of a body. */
  body: string
  listedAt: string
  /** The id of an article's section; the slug of an episode's show, and its name. */
  place: string
  placeName: string
  /** Who paid for an article; '' for all else. */
  sponsor: string
}

/** The things of these documents, in one query. */
export async function listThings(db: Db, found: { kind: DocumentKind; thingId: string }[]): Promise<Thing[]> {
  const [first, ...others] = (Object.keys(tables) as DocumentKind[]).flatMap((kind) => {
    const ids = found.filter((each) => each.kind === kind).map(({ thingId }) => thingId)
    // All have the columns of a thing; which tables they come from is of no more interest.
    return ids.length ? [tables[kind](db, ids) as unknown as SelectQueryBuilder<Tables, never, Thing>] : []
  })
  if (!first) return []
  return others.reduce((query, each) => query.unionAll(each), first).execute()
}

const none = sql.lit('')

const tables = {
  article: (db: Db, ids: string[]) => db.selectFrom('articles').where('articles.id', 'in', ids).where('listedAt', 'is not', null)
    .select([sql<DocumentKind>`'article'`.as('kind'), 'id', 'slug', 'headline as title', 'standfirst as above', 'body'])
    .select([sql<string>`"listedAt"`.as('listedAt'), 'sectionId as place', none.as('placeName'), 'sponsor']),
  page: (db: Db, ids: string[]) => db.selectFrom('pages').where('pages.id', 'in', ids)
    .select([sql<DocumentKind>`'page'`.as('kind'), 'id', 'slug', 'title', none.as('above'), 'body', none.as('listedAt'), none.as('place'), none.as('placeName'), none.as('sponsor')]),
  episode: (db: Db, ids: string[]) => db.selectFrom('episodes').innerJoin('shows', 'shows.id', 'episodes.showId').where('episodes.id', 'in', ids)
    .select([sql<DocumentKind>`'episode'`.as('kind'), 'episodes.id', 'episodes.slug', 'episodes.title', 'episodes.description as above'])
    .select(['episodes.transcript as body', 'episodes.publishedAt as listedAt', 'shows.slug as place', 'shows.name as placeName', none.as('sponsor')]),
  contributor: (db: Db, ids: string[]) => db.selectFrom('contributors').where('contributors.id', 'in', ids)
    .select([sql<DocumentKind>`'contributor'`.as('kind'), 'id', 'slug', 'name as title', 'role as above', 'biography as body', none.as('listedAt'), none.as('place'), none.as('placeName'), none.as('sponsor')]),
  quotation: (db: Db, ids: string[]) => db.selectFrom('quotes').where('quotes.id', 'in', ids)
    .select([sql<DocumentKind>`'quotation'`.as('kind'), 'id', none.as('slug'), 'speaker as title', none.as('above'), 'text as body', none.as('listedAt'), none.as('place'), none.as('placeName'), none.as('sponsor')]),
} satisfies Record<DocumentKind, unknown>
