import { encodePath } from '#blocks/addresses/model.ts'
import { findCurrentPath } from '#blocks/addresses/store.ts'
import { listAuthorsOf } from '#blocks/articles/store.ts'
import { plainText } from '#blocks/comments/view.tsx'
import { pageQuery } from '#blocks/comments/model.ts'
import { type CommentRow, findComment, findPageOf, findSubject, markTold } from '#blocks/comments/store.ts'
import { queueMail } from '#blocks/mail/actions.ts'
import { MailAddress } from '#kernel/mail-address.ts'
import { listThoseWho } from '#blocks/people/store.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { inDays } from '#kernel/clock.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { askDays, mostListed } from './model.ts'
import { findCommenter, listUntold, upsertCommenter } from './store.ts'
import { linkFor } from './tokens.ts'
import { say } from './words.ts'

/** Tells the moderators of all that waits and was not told before, in one mail to each. */
export async function tellModerators(app: App) {
  const waiting = await listUntold(app.db)
  const moderators = await listThoseWho(app.db, 'comments.moderate')
  const { language, name: paper } = await getPublication(app)
  const listed = waiting.slice(0, mostListed)
  const places = await Promise.all(listed.map((row) => placeOf(app, row)))
  await transact(app, async (change) => {
    for (const { id, email, name } of waiting.length ? moderators : []) {
      const entries = await Promise.all(listed.map(async (row, at) =>
        `${row.name} <${row.email}>\n${places[at]?.title ?? ''}\n\n${quoted(row)}\n\n${say(language, 'decide')} ${await linkFor(app, 'moderate', `${row.id} ${id}`)}`))
      const more = waiting.length > listed.length ? [say(language, 'more', { count: waiting.length - listed.length })] : []
      const subject = say(language, 'waiting', { count: waiting.length, paper })
      await queueMail(app, change, { to: { name, address: email }, subject, text: [...entries, ...more].join('\n\n————\n\n'), about: 'waiting comments' })
    }
    // Where nobody moderates yet, the first who does is told.
    if (moderators.length) await markTold(change.trx, waiting.map((row) => row.id), change.at)
  })
}

/** A comment stands before the readers: its article's authors are told, whom it answers, and its writer is asked, if they want answers, whether it was they who asked. */
export async function tellOfShown(app: App, id: string) {
  const row = await findComment(app.db, id)
  if (row?.state !== 'shown') return
  const place = await placeOf(app, row)
  await transact(app, async (change) => {
    await tellAuthors(app, change, row, place)
    await tellAnswered(app, change, row, place)
    await askWriter(app, change, row, place)
  })
}

interface Place {
  title: string
  /** Absolute, of the comment itself. */
  address: string
  language: string
}

async function placeOf(app: App, { id, subjectId, state }: CommentRow): Promise<Place> {
  const { url, language } = await getPublication(app)
  const subject = await findSubject(app.db, subjectId)
  const path = encodePath((await findCurrentPath(app.db, subjectId)) ?? '/')
  const page = state === 'shown' ? await findPageOf(app.db, subjectId, id) : 1
  return { title: subject?.title ?? '', address: `${url}${path}${pageQuery(page)}#comment-${id}`, language: subject?.language || language }
}

async function tellAuthors(app: App, change: Change, row: CommentRow, { title, address }: Place) {
  const { language } = await getPublication(app)
  for (const { id, email, name } of await listAuthorsOf(change.trx, row.subjectId)) {
    if (id === row.personId || email.toLowerCase() === row.email.toLowerCase()) continue
    const text = [say(language, 'onYours', { name: row.name, title }), quoted(row), address].join('\n\n')
    await queueMail(app, change, { to: { name, address: email }, subject: say(language, 'newOn', { title }), text, once: `shown:${row.id}:${id}`, about: `comments ${row.subjectId}` })
  }
}

async function tellAnswered(app: App, change: Change, row: CommentRow, { title, address, language }: Place) {
  const asked = row.parentId ? await findComment(change.trx, row.parentId) : undefined
  if (!asked?.wantsAnswers || asked.email.toLowerCase() === row.email.toLowerCase()) return
  const commenter = await findCommenter(change.trx, asked.email)
  if (!commenter?.confirmedAt || (commenter.stoppedAt ?? '') > commenter.confirmedAt) return
  const stopAddress = await linkFor(app, 'stop', asked.email)
  const text = [say(language, 'answered', { name: row.name, title }), quoted(row), address, `${say(language, 'stopHere')} ${stopAddress}`].join('\n\n')
  await queueMail(app, change, { to: { name: asked.name, address: asked.email }, subject: say(language, 'answerOn', { title }), text, stopAddress, once: `answer:${row.id}`, about: `comments ${row.subjectId}` })
}

/** Anybody can type anybody's address into a form: nothing is sent to it but this one question, and that only for a comment fit to be shown. */
async function askWriter(app: App, change: Change, row: CommentRow, { title, language }: Place) {
  if (!row.wantsAnswers || !MailAddress.safeParse(row.email).success) return
  const commenter = await findCommenter(change.trx, row.email)
  const since = inDays(app, -askDays)
  if (commenter?.confirmedAt || commenter?.stoppedAt || (commenter?.askedAt ?? '') > since) return
  const text = [say(language, 'shownNow', { title }), `${say(language, 'wantAnswers')} ${await linkFor(app, 'answers', row.email)}`, say(language, 'elseNothing')].join('\n\n')
  await queueMail(app, change, { to: { name: row.name, address: row.email }, subject: say(language, 'confirmSubject'), text, once: `ask:${row.id}` })
  await upsertCommenter(change.trx, row.email, { askedAt: change.at })
}

const quoted = ({ body }: CommentRow) => plainText(body).slice(0, 2000).trim().split('\n').map((line) => `> ${line}`).join('\n')
