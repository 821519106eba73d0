/**
 * Stories: articles as the newsroom works on them. What readers have is the article; what is written meanwhile is the story's draft,
 * which becomes the article when it is published. Nothing typed at the desk reaches a reader before that.
 */
import { type ArticleState, NewArticle, Retraction } from '#blocks/articles/model.ts'
import { Body, type BodyInput, emptyBody } from '#blocks/body/model.ts'
import { may, type Person } from '#blocks/people/model.ts'
import { z } from 'zod'

const fields = NewArticle.shape
const Moment = z.iso.datetime({ precision: 3 })

/** All that is written of a story. Unlike an article it may lack anything, a headline too: somebody has only begun. */
export const Draft = z.object({
  headline: z.string().max(500).default(''),
  standfirst: z.string().max(2000).default(''),
  body: Body.default(emptyBody),
  slug: z.string().max(200).default(''),
  sectionId: z.string().nullable().default(null),
  furtherSectionIds: fields.furtherSectionIds,
  topicIds: fields.topicIds,
  bylines: fields.bylines,
  lead: fields.lead,
  language: fields.language,
  originalId: fields.originalId,
  isPinned: fields.isPinned,
  isLocked: fields.isLocked,
  commentsOpen: fields.commentsOpen,
  description: fields.description,
  sponsor: fields.sponsor,
  /** When it is to go out, and when it is to be taken off again; null for now, and for never. */
  publishAt: Moment.nullable().default(null),
  unpublishAt: Moment.nullable().default(null),
})
export type Draft = z.output<typeof Draft>
export type DraftInput = Partial<Omit<z.input<typeof Draft>, 'body'>> & { body?: BodyInput }
export const emptyDraft: Draft = Draft.parse({})
export type DraftFields = Omit<Draft, 'body'>

/** The blocks of a body from `from` up to, not with, `to` become these: so a sentence costs a paragraph, not five thousand words. */
export const BodyEdit = z.object({ from: z.int().min(0), to: z.int().min(0), blocks: z.array(z.unknown()).max(50_000) })
export type BodyEdit = z.output<typeof BodyEdit>

/** What was changed since version `version`, which must still be the newest. */
export const Edit = z.object({
  version: z.int().min(0),
  /** Fields by name; the draft as a whole is parsed when they are in it. */
  fields: z.partialRecord(Draft.omit({ body: true }).keyof(), z.unknown()).default({}),
  body: BodyEdit.optional(),
})
export type Edit = z.input<typeof Edit>

/** The states of work before publication, in their order: what `handOn` moves between. */
export const deskStates = ['draft', 'inReview', 'approved'] as const
export type DeskState = (typeof deskStates)[number]
export const isOnDesk = (state: ArticleState): state is DeskState => (deskStates as readonly string[]).includes(state)

export const Handing = z.object({
  state: z.enum(deskStates),
  /** Who is to go on with it. */
  assigneeId: z.string().nullable().optional(),
  /** A word to them. */
  note: z.string().trim().max(2000).default(''),
})
export type Handing = z.input<typeof Handing>

export const Publishing = z.object({
  version: z.int().min(0),
  /** What a change to a published story is: a small fix is told to nobody, an update is dated, a correction has its sentence too. For one that readers do not have yet there is nothing to say. */
  change: z.enum(['fix', 'update', 'correction']).optional(),
  sentence: z.string().trim().max(2000).default(''),
}).refine(({ change, sentence }) => change !== 'correction' || sentence !== '', { path: ['sentence'], message: 'Say in a sentence what was wrong.' })
export type Publishing = z.input<typeof Publishing>

export const Withdrawing = z.discriminatedUnion('to', [
  z.object({ to: z.literal('draft') }),
  z.object({ to: z.literal('archived') }),
  z.object({ to: z.literal('retracted'), sentence: Retraction }),
])
export type Withdrawing = z.input<typeof Withdrawing>

/** A row of the list. */
export interface ListedStory {
  id: string
  headline: string
  state: ArticleState
  sectionId: string | null
  authors: string
  updatedAt: string
  publishedAt: string | null
  commentCount: number
  assigneeId: string | null
  /** Whether something is written that readers do not have yet. */
  hasDraft: boolean
}

/** A note that went with a story from one to another. */
export interface StoryNote {
  id: string
  at: string
  personName: string
  state: ArticleState
  note: string
}

/** Who is writing in it at this moment. */
export interface Holder {
  personId: string
  name: string
  at: string
}

/** A story as its screen opens it. */
export interface Story {
  id: string
  state: ArticleState
  version: number
  draft: Draft
  hasDraft: boolean
  ownerId: string | null
  assigneeId: string | null
  publishedAt: string | null
  updatedAt: string
  savedBy: string
  retraction: string
  holder: Holder | null
  notes: StoryNote[]
  /** Where readers find it; '' where it was never published. */
  path: string
  commentCount: number
  /** What the one who asks may do with it. */
  mayEdit: boolean
  mayPublish: boolean
}

/** Who writes in a story and what has become of it: what a tab in which it is open asks again and again. */
export type Presence = Pick<Story, 'holder' | 'version' | 'state' | 'mayEdit' | 'mayPublish'>

/** How titles are compared: without case and accents. */
export const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

type Work = Pick<Story, 'ownerId' | 'state'> & { authorIds: string[] }

/** Whether somebody's own: begun by them, or with their byline. */
const isOwn = (person: Person, { ownerId, authorIds }: Work) =>
  ownerId === person.id || (person.contributorId !== null && authorIds.includes(person.contributorId))

/** Who may write in a story: editors in all; others in their own, contributors only until an editor has approved it. */
export function mayEdit(person: Person, story: Work): boolean {
  if (may(person, 'stories.edit')) return true
  if (!may(person, 'stories.write') || !isOwn(person, story)) return false
  return may(person, 'stories.publish') || story.state === 'draft' || story.state === 'inReview'
}

/** Who may put it before readers, and take it back. */
export const mayPublish = (person: Person, story: Work): boolean =>
  may(person, 'stories.edit') || (may(person, 'stories.publish') && isOwn(person, story))

/** How long after the last sign of life somebody counts as writing, in milliseconds. */
export const holdMs = 45_000
/** Saves of one person within this time are one revision, in milliseconds. */
export const revisionMs = 10 * 60_000
/** What is done to many stories at once. */
export const Arranging = z.object({
  ids: z.array(z.string()).min(1).max(200),
  deed: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('section'), sectionId: z.string() }),
    z.object({ kind: z.literal('topic'), topicId: z.string() }),
    z.object({ kind: z.literal('archive') }),
  ]),
})
export type Arranging = z.output<typeof Arranging>

export { bodyEditOf, both, changedFields, merge, type Merged, withEdit } from './edits.ts'
export { type Check, checklist } from './checklist.ts'
