import type { CommentSettings } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import { networkOf } from '#kernel/client-address.ts'
import { forbidden, notFound } from '#kernel/errors.ts'
import { keyedHash } from '#kernel/secret.ts'
import { transact } from '#kernel/transact.ts'
import type { ZodError } from 'zod'
import type { Draft, Verdict } from './checks/draft.ts'
import { judge } from './checks/policy.ts'
import { fingerprintOf } from './fingerprint.ts'
import { cleanComment, commentHtml } from './markup.ts'
import { type CommentState, type Given, type NewComment, newComment, type Origin, type Writer } from './model.ts'
import { isOpenAt } from './opening.ts'
import { type Done, readProof, useProof } from './spam/proof.ts'
import { type CommentRow, findComment, findSubject, insertComment, silent, type Subject } from './store.ts'
import { textHashOf } from './text-hash.ts'
import { turned } from './turning.ts'
import { say, type Word } from './words.ts'

/** A form somebody sent, and what is known of the sending. */
export interface Sending {
  form: Given
  origin: Origin
  /** The newsroom's own person, once signed in. */
  by?: Writer
  /** More is coming from its network, or into its thread, than readers usually write. */
  isRush: boolean
}
export interface House {
  /** The paper's language. */
  language: string
  settings: CommentSettings
}

/** What became of a comment that was posted. */
export type Posted = TakenComment | RefusedComment
export interface TakenComment {
  outcome: 'taken'
  id: string
  /** Whether all readers see it now. */
  isShown: boolean
  subject: Subject
  /** Of the thread on which it was written. */
  page: number
}
export interface RefusedComment {
  outcome: 'refused'
  status: 409 | 422 | 429
  word: Word
  /** Field → what to mend. */
  fields: Record<string, Word>
  /** The browser is to work and to post again. */
  isAsked: boolean
  subject: Subject
  parent: CommentRow | undefined
}

/** Posts a comment: it is shown, or waits for a moderator, as the checks say; what could not even wait is refused with a word on what to mend. */
export async function postComment(app: App, { language, settings }: House, sending: Sending): Promise<Posted> {
  const { form, origin, by, isRush } = sending
  const { subject, parent } = await findPlace(app, form, { language, settings })
  const refused = (status: RefusedComment['status'], word: Word, fields: Record<string, Word> = {}): Posted =>
    ({ outcome: 'refused', status, word, fields, isAsked: word === 'working', subject, parent })
  const parsed = newComment(settings).safeParse(form)
  if (!parsed.success) return refused(422, 'mend', wordsOf(parsed.error))
  const given = { ...parsed.data, name: parsed.data.name || say(subject.language || language, 'anonymous') }
  const row = await rowOf(app, settings, { given, parent, origin, by })
  if (!commentHtml(row.body)) return refused(422, 'mend', { text: 'textMissing' })
  const done = parsed.data.proof ? await readProof(app, parsed.data.proof) : undefined
  const draft: Draft = { app, settings, given: parsed.data, row, origin, by, isRush, hasWorked: done !== undefined }
  const verdict = await judge(draft)
  if (verdict.outcome === 'refused') return refused(verdict.status, verdict.word)
  if (verdict.outcome === 'asked') return refused(429, 'working')
  const kept = await keep(app, { ...row, ...standingOf(verdict) }, done)
  if (!kept) return refused(409, 'duplicate')
  return { outcome: 'taken', id: row.id, isShown: kept.state === 'shown', subject, page: Number(parsed.data.page) || 1 }
}

function standingOf(verdict: Exclude<Verdict, { outcome: 'refused' | 'asked' }>): { state: CommentState; heldFor: string } {
  return { state: verdict.outcome, heldFor: verdict.outcome === 'held' ? verdict.because : '' }
}

/** Writes it, and gives it as it was written: it waits if its work was used before. Undefined if its very words are there already. */
async function keep(app: App, row: CommentRow, done: Done | undefined): Promise<CommentRow | undefined> {
  return transact(app, async (change) => {
    const isWorkUsed = done !== undefined && !(await useProof(change.trx, done))
    const written: CommentRow = isWorkUsed && row.state === 'shown' ? { ...row, state: 'held', heldFor: 'rush' } : row
    if (!(await insertComment(change.trx, written))) return undefined
    await turned(change, written, undefined)
    return written
  })
}

/** Where it is to stand; throws a refusal where nobody may comment. */
async function findPlace(app: App, form: Given, { language: homeLanguage, settings }: House) {
  const subject = await findSubject(app.db, form.subjectId ?? '')
  if (!subject) throw notFound('article')
  const language = subject.language || homeLanguage
  if (!subject.isPublic || !isOpenAt(subject, settings, app.now())) throw forbidden(say(language, 'closed'))
  const parent = form.parentId ? await findComment(app.db, form.parentId) : undefined
  if (form.parentId && (parent?.subjectId !== subject.id || parent.state !== 'shown')) throw forbidden(say(language, 'unapproved'))
  return { subject, parent }
}

/** The first thing wrong with each field, in the order of the form. The messages of the schema are words of the block. */
function wordsOf({ issues }: ZodError): Record<string, Word> {
  const firsts = issues.filter((issue, at) => issues.findIndex((each) => each.path[0] === issue.path[0]) === at)
  return Object.fromEntries(firsts.map((issue) => [String(issue.path[0]), issue.message as Word]))
}

interface Written {
  given: NewComment
  parent: CommentRow | undefined
  origin: Origin
  by: Writer | undefined
}

async function rowOf(app: App, { addressDays }: CommentSettings, { given, parent, origin, by }: Written): Promise<CommentRow> {
  const { subjectId, name, email, website } = given
  const id = app.newId()
  const body = cleanComment(given.text)
  const parentId = parent?.id ?? null
  return {
    ...silent,
    id,
    subjectId,
    parentId,
    rootId: parent?.rootId ?? id,
    state: 'held',
    postedAt: app.now().toISOString(),
    name,
    email,
    website,
    body,
    fingerprint: fingerprintOf({ subjectId, parentId, name, email, body }),
    textHash: textHashOf(body),
    addressHash: addressDays ? await networkHash(app, origin.address) : '',
    personId: by?.personId ?? null,
    isNewsroom: Number(by !== undefined),
    isAuthor: Number(by?.isAuthor ?? false),
    wantsAnswers: Number(given.wantsAnswers && email !== ''),
  }
}

/** Of the network a comment came from: the same for all its comments, and of no use to who has not this paper's key. */
const networkHash = (app: App, address: string) => keyedHash({ dataDir: app.config.dataDir, purpose: 'commenters' }, networkOf(address))
