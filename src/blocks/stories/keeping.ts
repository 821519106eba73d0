/** Keeps the desk's list in step with the articles, whoever changed them: the desk itself, an import, a comment that is counted. */
import type { Trx } from '#kernel/db.ts'
import { lotsOf } from '#kernel/dialect.ts'
import { sql } from 'kysely'
import { folded } from './model.ts'
import { deleteStory, type Kept, listBylinesOf, listKept, listStoryRows, type StoryRow, updateStory } from './store.ts'

const prefix = 'article:'
const columns = 18

export async function keepUp(trx: Trx, tags: ReadonlySet<string>) {
  const ids = [...tags].filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length))
  for (const lot of lotsOf(ids, columns)) await keepLot(trx, lot)
}

async function keepLot(trx: Trx, ids: string[]) {
  const kept = await listKept(trx, ids)
  const bylines = kept.length ? Map.groupBy(await listBylinesOf(trx, kept.map(({ id }) => id)), ({ articleId }) => articleId) : new Map<string, { id: string; name: string }[]>()
  if (kept.length) await upsertStories(trx, kept.map((article) => rowOf(article, bylines.get(article.id) ?? [])))
  const gone = ids.filter((id) => !kept.some((article) => article.id === id))
  if (gone.length) for (const story of await listStoryRows(trx, gone)) await letGo(trx, story)
}

/** An article may go for good; what somebody is writing stays. */
const letGo = (trx: Trx, { id, hasDraft }: Pick<StoryRow, 'id' | 'hasDraft'>) =>
  hasDraft ? updateStory(trx, id, { state: 'draft', publishedAt: null, commentCount: 0 }) : deleteStory(trx, id)

function rowOf(article: Kept, authors: { id: string; name: string }[]): StoryRow {
  return {
    ...article, folded: folded(article.headline), ...authorsOf(authors), assigneeId: null, ownerId: null, version: 0, hasDraft: 0, savedBy: '',
    unpublishAt: null, heldBy: null, heldAt: null,
  }
}

/** As the list shows and finds those whose names stand over a story. */
export const authorsOf = (authors: { id: string; name: string }[]) => ({
  authors: authors.map(({ name }) => name).join(', ').slice(0, 300),
  authorIds: authors.length ? ` ${authors.map(({ id }) => id).join(' ')} ` : '',
})

/** Headline, section and authors stay the draft's where there is one: the newsroom looks for what it is writing. */
const upsertStories = (trx: Trx, rows: StoryRow[]) =>
  trx.insertInto('stories').values(rows).onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({
    ...Object.fromEntries((['state', 'publishedAt', 'commentCount', 'updatedAt'] as const).map((name) => [name, eb.ref(`excluded.${name}`)])),
    ...Object.fromEntries((['headline', 'folded', 'sectionId', 'authors', 'authorIds'] as const).map((name) =>
      [name, sql`case when ${eb.ref('stories.hasDraft')} = 1 then ${eb.ref(`stories.${name}`)} else ${eb.ref(`excluded.${name}`)} end`])),
  }))).execute()
