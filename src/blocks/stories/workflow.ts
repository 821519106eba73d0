/** The way of a story: handed on, published or scheduled, taken back, let go. */
import { findRow } from '#blocks/articles/store.ts'
import { removeArticle, retract, saveArticle, setAside } from '#blocks/articles/actions.ts'
import type { ArticleState, NewArticle } from '#blocks/articles/model.ts'
import { correct } from '#blocks/corrections/actions.ts'
import { note } from '#blocks/people/actions.ts'
import { may, type Person } from '#blocks/people/model.ts'
import { findPerson } from '#blocks/people/store.ts'
import { listSections } from '#blocks/sections/store.ts'
import type { App } from '#kernel/app.ts'
import { forbidden, notFound, Refusal, unprocessable } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { type DeskState, type Draft, Handing, isOnDesk, Publishing, Withdrawing } from './model.ts'
import { mustBeEditable, mustBePublishable, type Opened, openStory, type Row, rowFor } from './reading.ts'
import { deleteDraft, deleteStory, insertNote, takeStoryRow, updateStory } from './store.ts'
import { keepRevision, overtaken } from './writing.ts'

/** Hands a story on: in for review, back with a word, approved; to somebody or to whoever comes first. */
export async function handOn(app: App, person: Person, id: string, input: Handing) {
  const { state, assigneeId, note: words } = Handing.parse(input)
  await transact(app, async (change) => {
    const row = await rowToMove(change, person, id)
    mustBeEditable(person, row)
    if (!isOnDesk(row.state) && row.state !== 'archived') throw new Refusal(409, 'Readers have this story. Take it off first.')
    if (state === 'approved' && !may(person, 'stories.edit')) throw forbidden('Approving is for editors.')
    if (assigneeId && !(await findPerson(change.trx, assigneeId))) throw unprocessable('Nobody was given this story.', { assigneeId: 'They are not with the paper any more.' })
    await bringTo(change, id, state)
    if (assigneeId !== undefined) await updateStory(change.trx, id, { assigneeId })
    if (words || state !== row.state) await insertNote(change.trx, { id: app.newId(), storyId: id, at: change.at, personName: person.name, state, note: words })
    await note(app, change, person, deeds[state], row.headline)
  })
}

const deeds = { draft: 'sent back', inReview: 'handed in', approved: 'approved' } as const

async function bringTo(change: Change, id: string, state: DeskState) {
  if (await findRow(change.trx, id)) await setAside(change, id, state)
  await updateStory(change.trx, id, { state, updatedAt: change.at })
}

async function rowToMove(change: Change, person: Person, id: string): Promise<Row> {
  await rowFor(change.trx, person, id)
  const row = await takeStoryRow(change.trx, id)
  if (!row) throw notFound('story')
  return row
}

/** Puts the draft before readers, at once or at its time. Gives where it will be found. */
export async function publishStory(app: App, person: Person, id: string, input: Publishing): Promise<{ path: string; state: ArticleState; publishedAt: string }> {
  const publishing = Publishing.parse(input)
  return transact(app, async (change) => {
    const row = await rowToMove(change, person, id)
    mustBePublishable(person, row)
    if (row.version !== publishing.version) throw overtaken(row.version)
    if (wasPublic(row) && !publishing.change) throw new Refusal(409, 'Readers have this story already. Say whether this is a small fix, an update or a correction.')
    const opened = await openStory(change.trx, row)
    const article = articleOf(change, opened, publishing)
    const { path } = await saveArticle(change, id, article)
    await tellOfChange(change, opened, publishing)
    await leaveDraft(app, change, person, row, { ...opened.draft, publishAt: article.publishedAt ?? null })
    await note(app, change, person, article.state === 'scheduled' ? 'scheduled' : deedOf(row, publishing), opened.draft.headline)
    return { path, state: article.state!, publishedAt: article.publishedAt! }
  })
}

/** Puts the draft before readers within a change that is only rehearsed, however much it lacks; gives where it would stand. */
export async function stageStory(change: Change, id: string): Promise<string> {
  const row = await takeStoryRow(change.trx, id)
  if (!row) throw notFound('story')
  const { draft: { publishAt, unpublishAt: _, sectionId, ...rest }, article } = await openStory(change.trx, row)
  const [anySection] = sectionId ? [] : await listSections(change.trx)
  const place = sectionId ?? anySection?.id
  if (!place) throw new Refusal(409, 'There is no section yet in which a story could stand.')
  const { path } = await saveArticle(change, id, {
    ...rest, headline: rest.headline.trim() || 'Without a headline', sectionId: place, isLocked: false, state: 'published',
    publishedAt: article?.publishedAt ?? publishAt ?? change.at, updatedAt: change.at,
  })
  return path
}

const wasPublic = (row: Row) => row.state === 'published'
const deedOf = (row: Row, { change }: Publishing) => (wasPublic(row) && change ? { fix: 'fixed', update: 'updated', correction: 'corrected' }[change] : 'published')

/** The article a draft becomes; the refusal with what is lacking. */
function articleOf(change: Change, { row, draft, article }: Opened, { change: kind }: Publishing): NewArticle & { publishedAt: string } {
  const { publishAt, unpublishAt, sectionId, ...rest } = draft
  const wrong = lacks(draft, change.at, row)
  if (!sectionId || Object.keys(wrong).length) throw unprocessable('The story cannot go out like this.', wrong)
  const publishedAt = publishAt ?? change.at
  const state = publishedAt > change.at ? 'scheduled' : 'published'
  return { ...rest, sectionId, state, publishedAt, updatedAt: kind === 'fix' && article && wasPublic(row) ? article.updatedAt : change.at }
}

function lacks(draft: Draft, now: string, row: Row): Record<string, string> {
  return {
    ...(draft.headline.trim() ? {} : { headline: 'A story needs a headline.' }),
    ...(draft.sectionId ? {} : { sectionId: 'Choose the section it stands in.' }),
    ...(wasPublic(row) && draft.publishAt && draft.publishAt > now ? { publishAt: 'Readers have it already: take it off first, then it can go out later.' } : {}),
    ...(draft.unpublishAt && draft.unpublishAt <= (draft.publishAt ?? now) ? { unpublishAt: 'It cannot be taken off before it goes out.' } : {}),
  }
}

async function tellOfChange(change: Change, { row, draft, article }: Opened, { change: kind, sentence = '' }: Publishing) {
  if (kind === 'correction' && article && wasPublic(row)) await correct(change, row.id, { sentence })
  if (draft.unpublishAt) await change.later('stories.unpublish', { id: row.id, at: draft.unpublishAt }, { at: draft.unpublishAt, key: `stories.unpublish:${row.id}` })
}

/** Readers have now what was written: nothing is left to lose. */
async function leaveDraft(app: App, change: Change, person: Person, row: Row, draft: Draft) {
  await keepRevision(app, change, person, row.id, draft, 'published')
  await deleteDraft(change.trx, row.id)
  await updateStory(change.trx, row.id, { hasDraft: 0, version: row.version + 1, unpublishAt: draft.unpublishAt, savedBy: person.name, assigneeId: null })
}

/** Takes a story off the page: back to the desk, into the archive, or back for good with a sentence for readers. */
export async function withdrawStory(app: App, person: Person, id: string, input: Withdrawing) {
  const withdrawing = Withdrawing.parse(input)
  await transact(app, async (change) => {
    const row = await rowToMove(change, person, id)
    mustBePublishable(person, row)
    if (withdrawing.to === 'retracted') await retract(change, id, withdrawing.sentence)
    else await setAside(change, id, withdrawing.to)
    await updateStory(change.trx, id, { state: withdrawing.to, version: row.version + 1, unpublishAt: null })
    await note(app, change, person, { draft: 'took off', archived: 'archived', retracted: 'retracted' }[withdrawing.to], row.headline)
  })
}

/** At the time its editor said, a story leaves the page; not if that was changed meanwhile. */
export async function unpublishDue(change: Change, { id, at }: { id: string; at: string }) {
  const row = await takeStoryRow(change.trx, id)
  if (!row || row.unpublishAt !== at || row.state !== 'published') return
  await setAside(change, id, 'archived')
  await updateStory(change.trx, id, { unpublishAt: null, version: row.version + 1 })
}

/** Throws away what was written since readers got it. */
export async function dropDraft(app: App, person: Person, id: string): Promise<number> {
  return transact(app, async (change) => {
    const row = await rowToMove(change, person, id)
    mustBeEditable(person, row)
    const { article, draft } = await openStory(change.trx, row)
    if (!article) throw new Refusal(409, 'Nobody but you has this story: discard it instead.')
    await keepRevision(app, change, person, id, draft, 'saved')
    await deleteDraft(change.trx, id)
    await updateStory(change.trx, id, { hasDraft: 0, version: row.version + 1 })
    change.moved(`article:${id}`)
    return row.version + 1
  })
}

/** Throws a story away. Only one that readers never had, and an editor's hand for all others. */
export async function discardStory(app: App, person: Person, id: string) {
  await transact(app, async (change) => {
    const row = await rowToMove(change, person, id)
    mustBeEditable(person, row)
    if (row.publishedAt && !may(person, 'stories.edit')) throw forbidden('Readers had this story: only an editor can throw it away.')
    if (row.state === 'published') throw new Refusal(409, 'Readers have this story. Take it off first.')
    await deleteStory(change.trx, id)
    await removeArticle(change, id)
    await note(app, change, person, 'threw away', row.headline)
  })
}
