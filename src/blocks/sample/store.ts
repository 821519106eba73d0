import type { Db } from '#kernel/db.ts'
import { sampleSite } from './model.ts'

/** Whether nobody has written here: no article but the sample's own. */
export async function isEmptyMagazine(db: Db): Promise<boolean> {
  const own = await db.selectFrom('articles').leftJoin('origins', (join) => join.onRef('origins.thingId', '=', 'articles.id').on('origins.site', '=', sampleSite))
    .select('articles.id').where('origins.thingId', 'is', null).limit(1).executeTakeFirst()
  return !own
}

/** Whether the sample is all there is: things of its own, and no article, page or named publication but those. */
export async function isOnlySample(db: Db): Promise<boolean> {
  const sample = await db.selectFrom('origins').select('thingId').where('site', '=', sampleSite).limit(1).executeTakeFirst()
  return Boolean(sample) && (await isEmptyMagazine(db))
}

/** Whether something that stays still refers to a thing of the sample. */
export async function isNeeded(db: Db, kind: string, id: string): Promise<boolean> {
  if (kind === 'contributor') return has(db.selectFrom('bylines').select('articleId').where('contributorId', '=', id))
  if (kind === 'topic') return has(db.selectFrom('articleTopics').select('articleId').where('topicId', '=', id))
  if (kind === 'section') {
    return (await has(db.selectFrom('articleSections').select('articleId').where('sectionId', '=', id))) || has(db.selectFrom('sections').select('id').where('parentId', '=', id))
  }
  if (kind !== 'medium') return false
  return (await has(db.selectFrom('contributors').select('id').where('pictureId', '=', id))) ||
    (await has(db.selectFrom('articles').select('id').where((eb) => eb.or([eb('leadId', '=', id), eb('body', 'like', `%${id}%`)])))) ||
    (await has(db.selectFrom('adverts').select('id').where('mediumId', '=', id).where('removedAt', 'is', null))) ||
    (await has(db.selectFrom('shows').select('id').where('pictureId', '=', id))) ||
    (await has(db.selectFrom('episodes').select('id').where((eb) => eb.or([eb('mediaId', '=', id), eb('stillId', '=', id)])))) ||
    has(db.selectFrom('pages').select('id').where('body', 'like', `%${id}%`))
}

const has = async (query: { limit(n: number): { executeTakeFirst(): Promise<unknown> } }) => (await query.limit(1).executeTakeFirst()) !== undefined
