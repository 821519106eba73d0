import type {} from '#blocks/articles/store.ts'
import type {} from '#blocks/contributors/store.ts'
import { correctionsPath } from '#blocks/corrections/model.ts'
import type { Medium } from '#blocks/media/model.ts'
import { mediumAt, mediumFromJson } from '#blocks/media/store.ts'
import type {} from '#blocks/pages/store.ts'
import type { Section } from '#blocks/sections/model.ts'
import type {} from '#blocks/shows/store.ts'
import type {} from '#blocks/topics/store.ts'
import type { Db, Tables } from '#kernel/db.ts'
import { type ExpressionBuilder, sql } from 'kysely'
import { type Entry, later, mostInSitemap, mostNews, type SitemapKind } from './model.ts'

export interface Month {
  month: string
  changedAt: string
}

/** The months that have articles, latest first, and when an article of each last changed: two looks into an index for each, however many articles. */
export async function listMonths(db: Db): Promise<Month[]> {
  const firstMonth = sql`select substr(min("listedAt"), 1, 7) from articles where "listedAt" is not null`
  const nextMonth = sql`select substr(min("listedAt"), 1, 7) from articles where "listedAt" >= months.month || '~'`
  const { rows } = await sql<Month>`
    with recursive months(month) as (${firstMonth} union all select (${nextMonth}) from months where months.month is not null)
    select month, (select max("updatedAt") from articles where substr("listedAt", 1, 7) = months.month) as "changedAt"
    from months where month is not null order by month desc`.execute(db)
  return rows
}

/** The months with more articles than one sitemap takes, and how many. Reads the whole index, so ask seldom. */
export async function listLargeMonths(db: Db): Promise<{ month: string; articles: number }[]> {
  const month = sql<string>`substr("listedAt", 1, 7)`
  const rows = await db.selectFrom('articles').select([month.as('month'), sql<number>`count(*)`.as('articles')])
    .where('listedAt', 'is not', null).groupBy(month).having(sql`count(*)`, '>', mostInSitemap).execute()
  return rows.map((row) => ({ ...row, articles: Number(row.articles) }))
}

export interface ListedArticle {
  id: string
  slug: string
  sectionId: string
  listedAt: string
  changedAt: string
  lead: Medium | undefined
}

/** A part of a month, oldest first, so that an earlier part stays as it is while the month goes on. */
export async function listMonth(db: Db, month: string, part: number): Promise<ListedArticle[]> {
  const rows = await db.selectFrom('articles').select(['id', 'slug', 'sectionId', 'listedAt', 'updatedAt', mediumAt(db, 'articles.leadId').as('lead')])
    .where('listedAt', '>=', month).where('listedAt', '<', `${month}~`).orderBy('listedAt').orderBy('id')
    .limit(mostInSitemap).offset((part - 1) * mostInSitemap).execute()
  return rows.map(({ listedAt, updatedAt, lead, ...row }) => ({ ...row, listedAt: listedAt!, changedAt: later(listedAt!, updatedAt), lead: mediumFromJson(lead) }))
}

/** The bodies of some articles as they stand, unread. */
export const listRawBodies = (db: Db, ids: string[]): Promise<{ id: string; body: string }[]> =>
  db.selectFrom('articles').select(['id', 'body']).where('id', 'in', ids).execute()

export async function listNews(db: Db, since: string) {
  const rows = await db.selectFrom('articles').select(['slug', 'sectionId', 'headline', 'language', 'listedAt', mediumAt(db, 'articles.leadId').as('lead')])
    .where('listedAt', '>=', since).orderBy('listedAt', 'desc').orderBy('id', 'desc').limit(mostNews).execute()
  return rows.map(({ lead, listedAt, ...row }) => ({ ...row, listedAt: listedAt!, lead: mediumFromJson(lead) }))
}

/** How many addresses of each further kind there are, in one query. */
export async function countKinds(db: Db, now: string): Promise<Record<Exclude<SitemapKind, 'articles' | 'sections' | 'archive'>, number>> {
  const row = await db.selectNoFrom([
    db.selectFrom('pages').select(countAll).where('state', '=', 'published').where('isLocked', '=', 0).as('pages'),
    db.selectFrom('topics').select(countAll).where((eb) => eb.exists(newestOf(eb, 'articleTopics', 'topicId', 'topics.id'))).as('topics'),
    db.selectFrom('contributors').select(countAll).where('articleCount', '>', 0).as('contributors'),
    db.selectFrom('shows').select(countAll).as('shows'),
    db.selectFrom('episodes').select(countAll).where('publishedAt', '<=', now).as('episodes'),
  ]).executeTakeFirstOrThrow()
  return { pages: Number(row.pages), topics: Number(row.topics), contributors: Number(row.contributors), shows: Number(row.shows), episodes: Number(row.episodes) }
}
const countAll = sql<number>`count(*)`.as('n')

type Lister = (db: Db, offset: number, now: string) => Promise<{ path: string; changedAt: string | null }[]>

/** The addresses of each further kind but sections, in an order that does not change. */
const listers: Record<Exclude<SitemapKind, 'articles' | 'sections' | 'archive'>, Lister> = {
  pages: (db, offset) =>
    db.selectFrom('pages').select([sql<string>`'/' || slug`.as('path'), 'updatedAt as changedAt'])
      .where('state', '=', 'published').where('isLocked', '=', 0).orderBy('id').limit(mostInSitemap).offset(offset).execute(),
  topics: (db, offset) =>
    db.selectFrom('topics').select((eb) => [sql<string>`'/topics/' || slug`.as('path'), newestOf(eb, 'articleTopics', 'topicId', 'topics.id').as('changedAt')])
      .where((eb) => eb.exists(newestOf(eb, 'articleTopics', 'topicId', 'topics.id'))).orderBy('id').limit(mostInSitemap).offset(offset).execute(),
  contributors: (db, offset) =>
    db.selectFrom('contributors').select((eb) => [sql<string>`'/contributors/' || slug`.as('path'), newestOf(eb, 'bylines', 'contributorId', 'contributors.id').as('changedAt')])
      .where('articleCount', '>', 0).orderBy('id').limit(mostInSitemap).offset(offset).execute(),
  shows: (db, offset, now) =>
    db.selectFrom('shows').select((eb) => [
      sql<string>`'/shows/' || slug`.as('path'),
      eb.selectFrom('episodes').select((e) => e.fn.max('episodes.publishedAt').as('newest')).whereRef('episodes.showId', '=', 'shows.id').where('episodes.publishedAt', '<=', now).as('changedAt'),
    ]).orderBy('id').limit(mostInSitemap).offset(offset).execute(),
  episodes: (db, offset, now) =>
    db.selectFrom('episodes').innerJoin('shows', 'shows.id', 'episodes.showId')
      .select([sql<string>`'/shows/' || shows.slug || '/' || episodes.slug`.as('path'), 'episodes.publishedAt as changedAt'])
      .where('episodes.publishedAt', '<=', now).orderBy('episodes.id').limit(mostInSitemap).offset(offset).execute(),
}

export async function listKind(db: Db, kind: keyof typeof listers, { part, now }: { part: number; now: string }): Promise<Entry[]> {
  const rows = await listers[kind](db, (part - 1) * mostInSitemap, now)
  return rows.map(({ path, changedAt }) => ({ path, changedAt: changedAt ?? undefined, pictures: [] }))
}

/** When each section, and the front page, last had something new; and the lists the program makes by itself. */
export async function listSectionEntries(db: Db, sections: Section[]): Promise<Entry[]> {
  const rows = await db.selectFrom('sections').select((eb) => ['id', newestOf(eb, 'articleSections', 'sectionId', 'sections.id').as('changedAt')]).execute()
  const changes = new Map(rows.map(({ id, changedAt }) => [id, changedAt ?? undefined]))
  const newest = rows.reduce<string | undefined>((latest, { changedAt }) => (changedAt && changedAt > (latest ?? '') ? changedAt : latest), undefined)
  return [
    { path: '/', changedAt: newest, pictures: [] },
    ...sections.map(({ id, slug }) => ({ path: `/${slug}`, changedAt: changes.get(id), pictures: [] })),
    { path: correctionsPath, changedAt: undefined, pictures: [] },
  ]
}

type Placed = { articleTopics: 'topicId'; bylines: 'contributorId'; articleSections: 'sectionId' }

function newestOf<T extends keyof Placed>(eb: Pick<ExpressionBuilder<Tables, never>, 'selectFrom'>, table: T, column: Placed[T], outer: string) {
  // All three have the same columns of time, whichever it is.
  return eb.selectFrom(table as 'bylines').select('listedAt').where(sql.ref(column), '=', sql.ref(outer)).where('listedAt', 'is not', null)
    .orderBy('listedAt', 'desc').limit(1)
}
