/** A story as the desk opens it: its draft where one is written, else the article as it stands. */
import { encodePath } from '#blocks/addresses/model.ts'
import type { Article } from '#blocks/articles/model.ts'
import { findArticle } from '#blocks/articles/store.ts'
import { findPerson } from '#blocks/people/store.ts'
import type { Person } from '#blocks/people/model.ts'
import { sectionPath } from '#blocks/sections/model.ts'
import { findSection } from '#blocks/sections/store.ts'
import type { Db } from '#kernel/db.ts'
import { forbidden, notFound } from '#kernel/errors.ts'
import type { Selectable } from 'kysely'
import { type Draft, emptyDraft, holdMs, type Holder, mayEdit, mayPublish, type Story } from './model.ts'
import { findDraft, findStoryRow, listNotes, type StoryRow } from './store.ts'

export type Row = Selectable<StoryRow>

/** A story with its draft and the article readers have, if any. */
export interface Opened {
  row: Row
  draft: Draft
  article: Article | undefined
}

export async function openStory(db: Db, row: Row): Promise<Opened> {
  const article = await findArticle(db, row.id)
  const draft = (await findDraft(db, row.id)) ?? (article ? draftOf(article, row.unpublishAt) : emptyDraft)
  return { row, draft, article }
}

/** What a draft begins with where readers have the article already. */
function draftOf({ bylines, topics, sectionIds, lead, publishedAt, ...article }: Article, unpublishAt: string | null): Draft {
  const { headline, standfirst, body, slug, sectionId, language, originalId, isPinned, isLocked, commentsOpen, description, sponsor } = article
  return {
    headline, standfirst, body, slug, sectionId, language, originalId, isPinned, isLocked, commentsOpen, description, sponsor, unpublishAt,
    furtherSectionIds: sectionIds.filter((id) => id !== sectionId),
    topicIds: topics.map(({ id }) => id),
    bylines: bylines.map(({ contributorId, role }) => ({ contributorId, role })),
    lead: lead ? { mediumId: lead.mediumId, alt: lead.alt, caption: lead.caption, credit: lead.credit } : null,
    publishAt: publishedAt ?? null,
  }
}

/** The row of a story this person may write in; the refusal otherwise. Whose it is not is not told that it is there. */
export async function rowFor(db: Db, person: Person, id: string): Promise<Row> {
  const row = await findStoryRow(db, id)
  if (!row || !isTheirs(person, row)) throw notFound('story')
  return row
}

const isTheirs = (person: Person, row: Row) => mayEdit(person, workOf(row)) || mayEdit(person, { ...workOf(row), state: 'draft' }) || row.assigneeId === person.id

export const workOf = (row: Row) => ({ ownerId: row.ownerId, state: row.state, authorIds: row.authorIds.trim().split(' ') })

export const isEditable = (person: Person, row: Row) => mayEdit(person, workOf(row)) || row.assigneeId === person.id

export function mustBeEditable(person: Person, row: Row) {
  if (!isEditable(person, row)) throw forbidden('This story has gone on to an editor. Ask for it back to change it.')
}

export function mustBePublishable(person: Person, row: Row) {
  if (!mayPublish(person, workOf(row))) throw forbidden('Publishing is for editors. Hand the story in, and one of them will.')
}

/** Whoever wrote in it in the last moments; nobody for the one who asks about themselves. */
export async function holderOf(db: Db, { heldBy, heldAt }: Row, now: Date): Promise<Holder | null> {
  if (!heldBy || !heldAt || now.getTime() - Date.parse(heldAt) > holdMs) return null
  const person = await findPerson(db, heldBy)
  return person ? { personId: person.id, name: person.name, at: heldAt } : null
}

export async function readStory(db: Db, person: Person, id: string, now: Date): Promise<Story> {
  const { row, draft, article } = await openStory(db, await rowFor(db, person, id))
  const section = article && (await findSection(db, article.sectionId))
  return {
    id, draft, state: row.state, version: row.version, hasDraft: Boolean(row.hasDraft), ownerId: row.ownerId, assigneeId: row.assigneeId,
    publishedAt: row.publishedAt, updatedAt: row.updatedAt, savedBy: row.savedBy, commentCount: row.commentCount,
    retraction: article?.retraction ?? '', notes: await listNotes(db, id), holder: await holderOf(db, row, now),
    path: section && article?.publishedAt ? encodePath(`${sectionPath(section)}/${article.slug}`) : '',
    mayEdit: isEditable(person, row), mayPublish: mayPublish(person, workOf(row)),
  }
}
