/** Stories: what the newsroom writes, apart from what readers have; who works on it, what they said to each other, and how it was before. */
import { type Kysely, sql } from 'kysely'
import { empty, key, required, textOf, whole, zero } from './columns.ts'
import type { Dialect } from './timeline.ts'

export async function up(db: Kysely<unknown>, dialect: Dialect) {
  const text = textOf(dialect)
  const table = (name: string) => db.schema.createTable(name).addColumn('id', text, key)
  await table('stories').addColumn('headline', text, required).addColumn('folded', text, required).addColumn('state', text, required)
    .addColumn('sectionId', text).addColumn('authors', text, empty).addColumn('authorIds', text, empty).addColumn('updatedAt', text, required).addColumn('publishedAt', text)
    .addColumn('commentCount', whole, zero).addColumn('ownerId', text).addColumn('assigneeId', text).addColumn('version', whole, zero)
    .addColumn('hasDraft', whole, zero).addColumn('savedBy', text, empty).addColumn('unpublishAt', text)
    .addColumn('heldBy', text).addColumn('heldAt', text).execute()
  await db.schema.createIndex('storiesByTime').on('stories').columns(['updatedAt', 'id']).execute()
  await db.schema.createIndex('storiesByState').on('stories').columns(['state', 'updatedAt', 'id']).execute()

  const ofStory = (name: string) => table(name).addColumn('storyId', text, (column) => column.notNull().references('stories.id').onDelete('cascade'))
  await db.schema.createTable('drafts').addColumn('storyId', text, (column) => column.primaryKey().notNull().references('stories.id').onDelete('cascade'))
    .addColumn('draft', text, required).execute()
  await ofStory('storyNotes').addColumn('at', text, required).addColumn('personName', text, required).addColumn('state', text, required).addColumn('note', text, required).execute()
  await ofStory('revisions').addColumn('at', text, required).addColumn('beganAt', text, required).addColumn('personId', text, required).addColumn('personName', text, required)
    .addColumn('kind', text, required).addColumn('words', whole, zero).addColumn('draft', text, required).execute()
  for (const name of ['storyNotes', 'revisions']) await db.schema.createIndex(`${name}ByStory`).on(name).columns(['storyId', 'at']).execute()

  // What search engines say of an article instead of its standfirst, and who paid for it.
  for (const name of ['description', 'sponsor']) await db.schema.alterTable('articles').addColumn(name, text, empty).execute()

  await db.schema.alterTable('media').addColumn('addedBy', text, empty).execute()
  await db.schema.createIndex('mediaByTime').on('media').columns(['createdAt', 'id']).execute()

  // Sites that are brought in from the desk: how far each is, and what became of it.
  await table('importRuns').addColumn('personId', text, required).addColumn('startedAt', text, required).addColumn('state', text, required)
    .addColumn('files', text, required).addColumn('progress', text, empty).addColumn('report', text, empty).addColumn('changedAt', text, required).execute()

  // What was written before there was a desk. Accents are folded when such a story is next saved.
  await sql`insert into stories (id, headline, folded, state, "sectionId", authors, "authorIds", "updatedAt", "publishedAt", "commentCount")
    select a.id, a.headline, lower(a.headline), a.state, a."sectionId",
      coalesce((select c.name from bylines b join contributors c on c.id = b."contributorId" where b."articleId" = a.id order by b.position limit 1), ''),
      coalesce((select ' ' || b."contributorId" || ' ' from bylines b where b."articleId" = a.id order by b.position limit 1), ''),
      a."updatedAt", a."publishedAt", a."commentCount"
    from articles a where true on conflict (id) do nothing`.execute(db)
}
