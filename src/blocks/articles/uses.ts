import type { Db } from '#kernel/db.ts'
import { containing } from '#kernel/dialect.ts'
import type { Use } from '#kernel/uses.ts'
import { sql } from 'kysely'

const most = 3

/** The first articles that stand in a section, are about a topic, or are by a contributor, drafts among them. */
export async function findUses(db: Db, kind: string, id: string): Promise<Use[]> {
  const using = { section: inSection, topic: aboutTopic, contributor: byContributor, medium: showing }[kind]
  if (!using) return []
  const found = await db.selectFrom('articles').select('headline').where('id', 'in', using(db, id)).orderBy('id', 'desc').limit(most).execute()
  return found.map(({ headline }) => ({ name: headline }))
}

const inSection = (db: Db, id: string) => db.selectFrom('articleSections').select('articleId').where('sectionId', '=', id).where('isDirect', '=', 1)
const aboutTopic = (db: Db, id: string) => db.selectFrom('articleTopics').select('articleId').where('topicId', '=', id)
const byContributor = (db: Db, id: string) => db.selectFrom('bylines').select('articleId').where('contributorId', '=', id)
/** As its lead picture or within its text. */
const showing = (db: Db, id: string) => db.selectFrom('articles').select('id as articleId')
  .where((eb) => eb.or([eb('leadId', '=', id), eb('body', 'like', sql<string>`${containing(id)} escape '\\'`)]))
