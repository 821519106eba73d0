import { decodePath } from '#blocks/addresses/model.ts'
import { findAddress } from '#blocks/addresses/store.ts'
import { type MediaRow, mediumAt, mediumFromJson } from '#blocks/media/store.ts'
import type { Person } from '#blocks/people/model.ts'
import type {} from '#blocks/people/store.ts'
import type { Db, Tables, Trx } from '#kernel/db.ts'
import { jsonArrayFrom, parsed } from '#kernel/dialect.ts'
import { type ExpressionBuilder, sql } from 'kysely'
import type { Article, ArticleState, Byline, Translation } from './model.ts'

export interface ArticleRow {
  id: string
  slug: string
  sectionId: string
  headline: string
  standfirst: string
  body: string
  excerpt: string
  words: number
  state: ArticleState
  isLocked: number
  isPinned: number
  publishedAt: string | null
  /** `publishedAt` where every reader may read it, else null: the order of all lists. */
  listedAt: string | null
  updatedAt: string
  language: string
  originalId: string | null
  leadId: string | null
  leadAlt: string
  leadCaption: string
  leadCredit: string
  commentsOpen: number
  description: string
  sponsor: string
  /** Names the picture that was drawn of it for sharing; '' before. */
  cardHash: string
  mentionCount: number
  commentCount: number
  correctionCount: number
  /** Why it was taken back; '' where it was not. */
  retraction: string
}
/** The row without what others count or say of it. */
export type WrittenArticle = Omit<ArticleRow, 'commentCount' | 'correctionCount' | 'mentionCount' | 'retraction' | 'cardHash'>

interface ArticleSectionRow {
  articleId: string
  sectionId: string
  /** 0 for a section above one it stands in, kept so that a section's list is one range of an index. */
  isDirect: number
  listedAt: string | null
}
interface ArticleTopicRow {
  articleId: string
  topicId: string
  listedAt: string | null
  position: number
}
interface BylineRow {
  articleId: string
  contributorId: string
  role: string
  position: number
  listedAt: string | null
}
declare module '#kernel/db.ts' {
  interface Tables {
    articles: ArticleRow
    articleSections: ArticleSectionRow
    articleTopics: ArticleTopicRow
    bylines: BylineRow
  }
}

/** Where an article stands: in which lists, since when, and by whom. */
export interface Placing {
  listedAt: string | null
  originalId?: string | null
  sectionIds: string[]
  /** Every section whose list it is in, those above included. */
  inheritedIds?: string[]
  topicIds: string[]
  bylines: { contributorId: string; role: string }[]
}

/** The article with its bylines, topics, sections and lead picture, in one query. */
export async function findArticle(db: Db, id: string): Promise<Article | undefined> {
  const row = await db.selectFrom('articles').selectAll('articles')
    .select((eb) => [bylinesOf(db, eb), topicsOf(db, eb), sectionsOf(db, eb), translationsOf(db, eb), leadOf(db)]).where('articles.id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { bylines, topics, sections, translations, leadMedium, leadId, leadAlt, leadCaption, leadCredit, ...rest } = row
  return {
    ...rest,
    body: JSON.parse(rest.body),
    isLocked: Boolean(rest.isLocked),
    isPinned: Boolean(rest.isPinned),
    commentsOpen: Boolean(rest.commentsOpen),
    publishedAt: rest.publishedAt ?? undefined,
    lead: leadId === null ? undefined : { mediumId: leadId, medium: mediumFromJson(leadMedium), alt: leadAlt, caption: leadCaption, credit: leadCredit },
    bylines: parsed<BylineJson[]>(bylines).sort(byPosition).map(bylineOf),
    translations: parsed<Translation[]>(translations).sort((one, other) => (one.language + one.id < other.language + other.id ? -1 : 1)),
    topics: parsed<TopicJson[]>(topics).sort(byPosition).map(({ position: _, ...topic }) => topic),
    sectionIds: [rest.sectionId, ...parsed<{ sectionId: string }[]>(sections).map((each) => each.sectionId).filter((each) => each !== rest.sectionId).sort()],
  }
}

/** What an article is a translation of, if it is one. */
export const findOriginalId = async (db: Db, id: string) =>
  (await db.selectFrom('articles').select('originalId').where('id', '=', id).executeTakeFirst())?.originalId ?? undefined

/** The originals and all that was translated from them. */
export async function listTogether(db: Db, originalIds: string[]): Promise<string[]> {
  const rows = await db.selectFrom('articles').select('id').where((eb) => eb.or([eb('id', 'in', originalIds), eb('originalId', 'in', originalIds)])).execute()
  return rows.map(({ id }) => id)
}

/** What was translated from one article is from now on translated from another. */
export const adoptTranslations = (trx: Trx, id: string, originalId: string) =>
  trx.updateTable('articles').set({ originalId }).where('originalId', '=', id).execute()

export const findRow = (db: Db, id: string) => db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()

/** What the address alone needs to know: may it be shown, and where does it stand. */
export const findBySlug = (db: Db, slug: string) => db.selectFrom('articles').select(['id', 'state', 'sectionId', 'slug']).where('slug', '=', slug).executeTakeFirst()

/** The article that stands at an address, or once stood there, and where it stands today. The host of a whole address is passed over. */
export async function findArticleAt(db: Db, address: string): Promise<{ id: string; path: string } | undefined> {
  const path = decodePath(URL.parse(address, 'http://paper.invalid')?.pathname ?? address)
  const found = path.includes('\0') ? undefined : await findAddress(db, path)
  return found?.kind === 'article' ? { id: found.thingId, path: found.currentPath ?? found.path } : undefined
}

/** Those every reader may read whose slug begins so, a few of them. */
export const listBySlugStart = (db: Db, start: string, limit: number) =>
  db.selectFrom('articles').select(['id', 'slug', 'sectionId', 'headline', 'language', 'sponsor']).where('slug', '>=', start).where('slug', '<', `${start}\u{10ffff}`)
    .where('listedAt', 'is not', null).orderBy('slug').limit(limit).execute()

export async function findPlacing(db: Db, id: string): Promise<Placing | undefined> {
  const article = await db.selectFrom('articles').select(['listedAt', 'sectionId', 'originalId']).where('id', '=', id).executeTakeFirst()
  if (!article) return undefined
  const sections = await db.selectFrom('articleSections').select(['sectionId', 'isDirect']).where('articleId', '=', id).orderBy('sectionId').execute()
  const topics = await db.selectFrom('articleTopics').select('topicId').where('articleId', '=', id).orderBy('position').execute()
  const bylines = await db.selectFrom('bylines').select(['contributorId', 'role']).where('articleId', '=', id).orderBy('position').execute()
  return {
    listedAt: article.listedAt,
    originalId: article.originalId,
    sectionIds: [article.sectionId, ...sections.filter((each) => each.isDirect && each.sectionId !== article.sectionId).map((each) => each.sectionId)],
    inheritedIds: sections.map((each) => each.sectionId),
    topicIds: topics.map((each) => each.topicId),
    bylines: bylines.map((each) => ({ ...each })),
  }
}

/** Writes the row; false, and nothing written, if another article has its slug. */
export async function tryUpsertArticle(trx: Trx, row: WrittenArticle): Promise<boolean> {
  await trx.insertInto('articles').values({ ...row, commentCount: 0, correctionCount: 0, mentionCount: 0, retraction: '', cardHash: '' }).onConflict((conflict) => conflict.doNothing()).execute()
  const { id, ...rest } = row
  const updated = await trx.updateTable('articles').set(rest).where('id', '=', id)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('articles as other').select('other.id').where('other.slug', '=', row.slug).where('other.id', '!=', id))))
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

export async function replacePlacing(trx: Trx, articleId: string, { listedAt, sectionIds, topicIds, bylines }: Placing, inheritedIds: string[]) {
  for (const table of ['articleSections', 'articleTopics', 'bylines'] as const) await trx.deleteFrom(table).where('articleId', '=', articleId).execute()
  await trx.insertInto('articleSections')
    .values(inheritedIds.map((sectionId) => ({ articleId, sectionId, isDirect: Number(sectionIds.includes(sectionId)), listedAt }))).execute()
  if (topicIds.length) await trx.insertInto('articleTopics').values(topicIds.map((topicId, position) => ({ articleId, topicId, position, listedAt }))).execute()
  if (bylines.length) await trx.insertInto('bylines').values(bylines.map((byline, position) => ({ ...byline, articleId, position, listedAt }))).execute()
}

export async function setPublished(trx: Trx, id: string, listedAt: string | null) {
  await setState(trx, id, { state: 'published', listedAt })
}

/** Changes what an article is, and with it where lists have it. */
export async function setState(trx: Trx, id: string, { listedAt, ...rest }: { state: ArticleState; listedAt: string | null; retraction?: string }) {
  await trx.updateTable('articles').set({ listedAt, ...rest }).where('id', '=', id).execute()
  for (const table of ['articleSections', 'articleTopics', 'bylines'] as const) await trx.updateTable(table).set({ listedAt }).where('articleId', '=', id).execute()
}

/** Whether any article is shared with this card. */
export const hasCard = async (db: Db, cardHash: string) =>
  Boolean(await db.selectFrom('articles').select('id').where('cardHash', '=', cardHash).limit(1).executeTakeFirst())

export const setCardHash = (trx: Trx, id: string, cardHash: string) =>
  trx.updateTable('articles').set({ cardHash }).where('id', '=', id).execute()

export const setCommentCount = (trx: Trx, id: string, commentCount: number) =>
  trx.updateTable('articles').set({ commentCount }).where('id', '=', id).execute()

/** How many pages elsewhere are shown to speak of it. */
export const setMentionCount = (trx: Trx, id: string, mentionCount: number) =>
  trx.updateTable('articles').set({ mentionCount }).where('id', '=', id).execute()

export const setCorrected = (trx: Trx, id: string, correctionCount: number, updatedAt: string) =>
  trx.updateTable('articles').set({ correctionCount, updatedAt }).where('id', '=', id).execute()

export const deleteArticle = (trx: Trx, id: string) => trx.deleteFrom('articles').where('id', '=', id).execute()

interface BylineJson extends Omit<Byline, 'picture'> {
  position: number
  picture: MediaRow | string | null
}
interface TopicJson {
  id: string
  slug: string
  name: string
  position: number
}
const byPosition = (one: { position: number }, other: { position: number }) => one.position - other.position

const bylineOf = ({ position: _, picture, ...byline }: BylineJson): Byline => ({ ...byline, picture: mediumFromJson(picture) })

type Outer = ExpressionBuilder<Tables, 'articles'>

const bylinesOf = (db: Db, eb: Outer) =>
  jsonArrayFrom(db, eb.selectFrom('bylines').innerJoin('contributors', 'contributors.id', 'bylines.contributorId')
    .select(['bylines.contributorId', 'bylines.role', 'bylines.position', 'contributors.name', 'contributors.slug'])
    .select(mediumAt(db, 'contributors.pictureId').as('picture'))
    .whereRef('bylines.articleId', '=', 'articles.id')).as('bylines')

const topicsOf = (db: Db, eb: Outer) =>
  jsonArrayFrom(db, eb.selectFrom('articleTopics').innerJoin('topics', 'topics.id', 'articleTopics.topicId')
    .select(['topics.id', 'topics.slug', 'topics.name', 'articleTopics.position']).whereRef('articleTopics.articleId', '=', 'articles.id')).as('topics')

/** By what each is a translation of; the one article all others are translations of names none. */
const translationsOf = (db: Db, eb: Outer) => {
  const original = sql<string>`coalesce(${sql.ref('articles.originalId')}, ${sql.ref('articles.id')})`
  return jsonArrayFrom(db, eb.selectFrom('articles as other').select(['other.id', 'other.slug', 'other.sectionId', 'other.language'])
    .where((each) => each.or([each('other.id', '=', original), each('other.originalId', '=', original)]))
    .whereRef('other.id', '!=', 'articles.id').where('other.listedAt', 'is not', null)).as('translations')
}

const sectionsOf = (db: Db, eb: Outer) =>
  jsonArrayFrom(db, eb.selectFrom('articleSections').select('articleSections.sectionId')
    .whereRef('articleSections.articleId', '=', 'articles.id').where('articleSections.isDirect', '=', 1)).as('sections')

const leadOf = (db: Db) => mediumAt(db, 'articles.leadId').as('leadMedium')

/** The people of the newsroom whose bylines stand over an article. */
export const listAuthorsOf = (db: Db, articleId: string): Promise<Person[]> =>
  db.selectFrom('people as p').innerJoin('bylines as b', 'b.contributorId', 'p.contributorId').where('b.articleId', '=', articleId)
    .select(['p.id', 'p.email', 'p.name', 'p.role', 'p.contributorId']).orderBy('b.position').execute()

/** Whether the byline of a contributor stands over an article. */
export const isAuthorOf = async (db: Db, articleId: string, contributorId: string | null): Promise<boolean> => contributorId !== null &&
  Boolean(await db.selectFrom('bylines').select('articleId').where('articleId', '=', articleId).where('contributorId', '=', contributorId).limit(1).executeTakeFirst())
