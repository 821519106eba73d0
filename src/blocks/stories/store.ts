import type { Article, ArticleState } from '#blocks/articles/model.ts'
import type {} from '#blocks/articles/store.ts'
import type { Db, Tables, Trx } from '#kernel/db.ts'
import { beginning, containing } from '#kernel/dialect.ts'
import type { Use } from '#kernel/uses.ts'
import { type Selectable, sql } from 'kysely'
import type { Draft, ListedStory, StoryNote } from './model.ts'

export interface StoryRow extends Omit<ListedStory, 'hasDraft'> {
  folded: string
  /** Of contributors, each between spaces: ' id1 id2 '. */
  authorIds: string
  ownerId: string | null
  version: number
  hasDraft: number
  savedBy: string
  unpublishAt: string | null
  heldBy: string | null
  heldAt: string | null
}
export interface RevisionRow {
  id: string
  storyId: string
  at: string
  beganAt: string
  personId: string
  personName: string
  /** `aside`: what did not stand where two had written the same. */
  kind: 'saved' | 'published' | 'restored' | 'aside'
  words: number
  draft: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    stories: StoryRow
    drafts: { storyId: string; draft: string }
    storyNotes: StoryNote & { storyId: string }
    revisions: RevisionRow
  }
}

export const findStoryRow = (db: Db, id: string) => db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst()

/** The row, which nobody else changes until this transaction ends. */
export const takeStoryRow = async (trx: Trx, id: string): Promise<Selectable<StoryRow> | undefined> => {
  // A write that changes nothing holds the row on PostgreSQL; SQLite has one writer anyway.
  await trx.updateTable('stories').set((eb) => ({ version: eb.ref('version') })).where('id', '=', id).execute()
  return findStoryRow(trx, id)
}

export async function findDraft(db: Db, storyId: string): Promise<Draft | undefined> {
  const row = await db.selectFrom('drafts').select('draft').where('storyId', '=', storyId).executeTakeFirst()
  // Written by this file, of a parsed draft.
  return row && (JSON.parse(row.draft) as Draft)
}

export const upsertDraft = (trx: Trx, storyId: string, draft: Draft) => {
  const row = { draft: JSON.stringify(draft) }
  return trx.insertInto('drafts').values({ storyId, ...row }).onConflict((conflict) => conflict.column('storyId').doUpdateSet(row)).execute()
}
export const deleteDraft = (trx: Trx, storyId: string) => trx.deleteFrom('drafts').where('storyId', '=', storyId).execute()

export const insertStory = (trx: Trx, row: StoryRow) => trx.insertInto('stories').values(row).execute()
export const updateStory = (trx: Trx, id: string, values: Partial<StoryRow>) => trx.updateTable('stories').set(values).where('id', '=', id).execute()
export const deleteStory = (trx: Trx, id: string) => trx.deleteFrom('stories').where('id', '=', id).execute()

/** Which stories to list. `own`: those of one person, as `ownedBy` finds them. */
export interface Wanted {
  state?: ArticleState | undefined
  sectionId?: string | undefined
  /** Of a contributor whose byline stands over it. */
  authorId?: string | undefined
  topicId?: string | undefined
  /** Words of the headline, folded. */
  q?: string | undefined
  own?: { personId: string; contributorId: string | null } | undefined
}

const listed = ['id', 'headline', 'state', 'sectionId', 'authors', 'updatedAt', 'publishedAt', 'commentCount', 'assigneeId', 'hasDraft'] as const

/** Newest first; with words those whose headline is just that before those that begin so before the others. `skip`: how many came before. */
export async function listStories(db: Db, wanted: Wanted, { limit, skip = 0 }: { limit: number; skip?: number }): Promise<ListedStory[]> {
  const found = those(db, wanted).select(listed.map((name) => `stories.${name}` as const))
  const { q } = wanted
  const ranked = q ? found.orderBy(sql`case when ${sql.ref('stories.folded')} = ${q} then 0 when ${sql.ref('stories.folded')} like ${beginning(q)} escape '\\' then 1 else 2 end`) : found
  const rows = await ranked.orderBy('stories.updatedAt', 'desc').orderBy('stories.id', 'desc').limit(limit).offset(skip).execute()
  return rows.map((row) => ({ ...row, hasDraft: Boolean(row.hasDraft) }))
}

/** How many there are in each state, whatever state is wanted. */
export async function countStories(db: Db, { state: _, ...wanted }: Wanted): Promise<Partial<Record<ArticleState, number>>> {
  const rows = await those(db, wanted).select(['stories.state', (eb) => eb.fn.countAll<number>().as('n')]).groupBy('stories.state').execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))
}

function those(db: Db, { state, sectionId, authorId, topicId, q, own }: Wanted) {
  let found = db.selectFrom('stories')
  if (state) found = found.where('stories.state', '=', state)
  if (sectionId) found = found.where('stories.sectionId', '=', sectionId)
  if (authorId) found = found.where('stories.authorIds', 'like', sql<string>`${containing(` ${authorId} `)} escape '\\'`)
  // What is being written may have it before the article has, or have lost it.
  if (topicId) found = found.where((eb) => eb.or([eb.and([eb('stories.hasDraft', '=', 0), eb('stories.id', 'in', articlesOn(db, topicId))]), eb('stories.id', 'in', draftsOn(db, topicId))]))
  if (q) found = found.where('stories.folded', 'like', sql<string>`${containing(q)} escape '\\'`)
  if (own) {
    found = found.where((eb) => eb.or([
      eb('stories.ownerId', '=', own.personId), eb('stories.assigneeId', '=', own.personId),
      ...(own.contributorId ? [eb('stories.authorIds', 'like', `% ${own.contributorId} %`)] : []),
    ]))
  }
  return found
}

const articlesOn = (db: Db, topicId: string) => db.selectFrom('articleTopics').select('articleId').where('topicId', '=', topicId)
const draftsOn = (db: Db, topicId: string) => db.selectFrom('drafts').select('storyId').where('draft', 'like', sql<string>`${containing(`"${topicId}"`)} escape '\\'`)

export const insertNote = (trx: Trx, note: Tables['storyNotes']) => trx.insertInto('storyNotes').values(note).execute()
export const listNotes = (db: Db, storyId: string): Promise<StoryNote[]> =>
  db.selectFrom('storyNotes').select(['id', 'at', 'personName', 'state', 'note']).where('storyId', '=', storyId).orderBy('at', 'desc').orderBy('id', 'desc').limit(50).execute()

/** A revision as its list shows it. */
export type ListedRevision = Omit<RevisionRow, 'draft' | 'storyId'>
const ofRevision = ['id', 'at', 'beganAt', 'personId', 'personName', 'kind', 'words'] as const

export const listRevisions = (db: Db, storyId: string): Promise<ListedRevision[]> =>
  db.selectFrom('revisions').select(ofRevision).where('storyId', '=', storyId).orderBy('at', 'desc').orderBy('id', 'desc').limit(200).execute()
export const findRevision = (db: Db, storyId: string, id: string) =>
  db.selectFrom('revisions').selectAll().where('storyId', '=', storyId).where('id', '=', id).executeTakeFirst()
export const findLastRevision = (db: Db, storyId: string): Promise<ListedRevision | undefined> =>
  db.selectFrom('revisions').select(ofRevision).where('storyId', '=', storyId).orderBy('at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst()
export const insertRevision = (trx: Trx, row: RevisionRow) => trx.insertInto('revisions').values(row).execute()
export const updateRevision = (trx: Trx, id: string, values: Partial<RevisionRow>) => trx.updateTable('revisions').set(values).where('id', '=', id).execute()

/** The articles of these ids, as far as a list of stories shows them. */
export type Kept = Pick<Article, 'id' | 'headline' | 'state' | 'sectionId' | 'updatedAt' | 'commentCount'> & { publishedAt: string | null }
export const listKept = (db: Db, ids: string[]): Promise<Kept[]> =>
  db.selectFrom('articles').select(['id', 'headline', 'state', 'sectionId', 'updatedAt', 'publishedAt', 'commentCount']).where('id', 'in', ids).execute()

/** Who stands over these articles, in the order of each. */
export const listBylinesOf = (db: Db, articleIds: string[]) =>
  db.selectFrom('bylines as b').innerJoin('contributors as c', 'c.id', 'b.contributorId').select(['b.articleId', 'c.id', 'c.name'])
    .where('b.articleId', 'in', articleIds).orderBy('b.articleId').orderBy('b.position').execute()

export const listStoryRows = (db: Db, ids: string[]) => db.selectFrom('stories').select(['id', 'hasDraft', 'state']).where('id', 'in', ids).execute()
export const namesOfContributors = async (db: Db, ids: string[]): Promise<Map<string, string>> => {
  if (!ids.length) return new Map()
  const rows = await db.selectFrom('contributors').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Drafts in which a thing stands: of all of them, since a draft is where a picture is first used. */
export async function findUses(db: Db, kind: string, id: string): Promise<Use[]> {
  if (!['medium', 'section', 'topic', 'contributor'].includes(kind)) return []
  const rows = await db.selectFrom('drafts as d').innerJoin('stories as s', 's.id', 'd.storyId').select('s.headline')
    .where('d.draft', 'like', sql<string>`${containing(id)} escape '\\'`).limit(3).execute()
  return rows.map(({ headline }) => ({ name: `the draft “${headline || 'without a headline'}”` }))
}
