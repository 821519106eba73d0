/** Writing: a story is begun, saved as it is typed, held by whoever types, and brought back to how it was. */
import { countWords, mostNodes } from '#blocks/body/model.ts'
import type { Person } from '#blocks/people/model.ts'
import type { App } from '#kernel/app.ts'
import { notFound, Refusal, unprocessable, wrongFields } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { withEdit } from './edits.ts'
import { authorsOf } from './keeping.ts'
import { Draft, type DraftInput, Edit, folded, mayPublish, type Presence, revisionMs } from './model.ts'
import { holderOf, isEditable, mustBeEditable, openStory, type Row, rowFor, workOf } from './reading.ts'
import { findLastRevision, findRevision, findStoryRow, insertRevision, insertStory, namesOfContributors, type RevisionRow, takeStoryRow, updateRevision, updateStory, upsertDraft } from './store.ts'

/** Somebody saved in between: the newest version comes with the refusal, so that both can be brought together. */
export const overtaken = (version: number) => new Refusal(409, 'Somebody else saved this story meanwhile.', { version: String(version) })

/** Begins a story; its writer's byline stands over it. Told of the same `id` again, as by a browser whose signal went meanwhile, there is nothing to do. */
export async function beginStory(app: App, person: Person, input: DraftInput = {}, id = app.newId()): Promise<string> {
  const given = Draft.parse(input)
  const draft = { ...given, bylines: given.bylines.length || !person.contributorId ? given.bylines : [{ contributorId: person.contributorId, role: '' }] }
  await transact(app, async (change) => {
    if (await findStoryRow(change.trx, id)) return void (await rowFor(change.trx, person, id))
    await insertStory(change.trx, {
      id, ...(await listedOf(change, draft)), state: 'draft', updatedAt: change.at, publishedAt: null, commentCount: 0, assigneeId: null, ownerId: person.id,
      version: 1, hasDraft: 1, savedBy: person.name, unpublishAt: null, heldBy: null, heldAt: null,
    })
    await upsertDraft(change.trx, id, draft)
  })
  return id
}

/** Saves what was changed since the version the writer had; gives the new version. Refused with 409 where that was not the newest. */
export async function saveEdit(app: App, person: Person, id: string, input: Edit): Promise<number> {
  const { version, fields, body } = Edit.parse(input)
  return transact(app, async (change) => {
    const row = await takenFor(change, person, id)
    if (row.version !== version) throw overtaken(row.version)
    const { draft } = await openStory(change.trx, row)
    const edited = parseDraft({ ...draft, ...fields, body: body ? withEdit(draft.body, inside(body, draft.body.content.length)) : draft.body })
    await keepDraft(app, change, person, row, edited)
    return row.version + 1
  })
}

function inside<T extends { from: number; to: number; blocks: unknown[] }>(edit: T, length: number): T {
  if (edit.from > edit.to || edit.to > length) throw unprocessable('This change does not fit the story.', { body: `has ${length} blocks` })
  if (edit.blocks.length > mostNodes) throw new Refusal(413, 'This story is longer than can be kept.')
  return edit
}

function parseDraft(draft: object): Draft {
  const parsed = Draft.safeParse(draft)
  if (!parsed.success) throw unprocessable('Some of this cannot be kept.', wrongFields(parsed.error.issues))
  return parsed.data
}

/** Writes the draft, the row of the list and the revision, together. */
export async function keepDraft(app: App, change: Change, person: Person, row: Row, draft: Draft, kind: RevisionRow['kind'] = 'saved') {
  await upsertDraft(change.trx, row.id, draft)
  await updateStory(change.trx, row.id, { ...(await listedOf(change, draft)), updatedAt: change.at, version: row.version + 1, hasDraft: 1, savedBy: person.name })
  await keepRevision(app, change, person, row.id, draft, kind)
}

/** Saves of one person within ten minutes are one revision; what was published stays as it was. */
export async function keepRevision(app: App, change: Change, { id: personId, name: personName }: Person, storyId: string, draft: Draft, kind: RevisionRow['kind']) {
  const last = await findLastRevision(change.trx, storyId)
  const said = { at: change.at, words: countWords(draft.body), draft: JSON.stringify(draft) }
  const isSame = kind === 'saved' && last?.kind === 'saved' && last.personId === personId && Date.parse(change.at) - Date.parse(last.beganAt) < revisionMs
  if (isSame) await updateRevision(change.trx, last.id, said)
  else await insertRevision(change.trx, { id: app.newId(), storyId, beganAt: change.at, personId, personName, kind, ...said })
}

async function listedOf(change: Change, { headline, sectionId, bylines }: Draft) {
  const names = await namesOfContributors(change.trx, bylines.map(({ contributorId }) => contributorId))
  const authors = bylines.flatMap(({ contributorId }) => (names.has(contributorId) ? [{ id: contributorId, name: names.get(contributorId)! }] : []))
  return { headline, folded: folded(headline), sectionId, ...authorsOf(authors) }
}

async function takenFor(change: Change, person: Person, id: string): Promise<Row> {
  await rowFor(change.trx, person, id)
  const row = await takeStoryRow(change.trx, id)
  if (!row) throw notFound('story')
  mustBeEditable(person, row)
  return row
}

/** Lays down among the earlier versions what did not stand where two had written the same. */
export async function setAside(app: App, person: Person, id: string, draft: Draft) {
  await transact(app, async (change) => {
    await takenFor(change, person, id)
    await keepRevision(app, change, person, id, draft, 'aside')
  })
}

/**
 * Says that somebody writes in it now, or only looks on; repeated while they do. The holder is another as long as they show signs of
 * life and nobody takes over. It stands in nobody's way but by being told: every save is checked by its version.
 */
export async function hold(app: App, person: Person, id: string, { takeOver, looksOn }: { takeOver: boolean; looksOn: boolean }): Promise<Presence> {
  return transact(app, async (change) => {
    const row = await rowFor(change.trx, person, id)
    const holder = await holderOf(change.trx, row, new Date(change.at))
    const now = { version: row.version, state: row.state, mayEdit: isEditable(person, row), mayPublish: mayPublish(person, workOf(row)) }
    if (looksOn || !now.mayEdit || (holder && holder.personId !== person.id && !takeOver)) return { holder, ...now }
    await updateStory(change.trx, id, { heldBy: person.id, heldAt: change.at })
    return { holder: { personId: person.id, name: person.name, at: change.at }, ...now }
  })
}

/** They have closed it. */
export const letGo = (app: App, person: Person, id: string) =>
  transact(app, async ({ trx }) => void (await trx.updateTable('stories').set({ heldBy: null, heldAt: null }).where('id', '=', id).where('heldBy', '=', person.id).execute()))

/** Makes an older text the draft again; what was there is a revision of its own. */
export async function restoreRevision(app: App, person: Person, id: string, revisionId: string): Promise<number> {
  return transact(app, async (change) => {
    const row = await takenFor(change, person, id)
    const revision = await findRevision(change.trx, id, revisionId)
    if (!revision) throw notFound('revision')
    await keepDraft(app, change, person, row, parseDraft(JSON.parse(revision.draft)), 'restored')
    return row.version + 1
  })
}
