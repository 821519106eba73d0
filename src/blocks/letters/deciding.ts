import { forgetWriter, moderate } from '#blocks/comments/actions.ts'
import { type CommentRow, findComment } from '#blocks/comments/store.ts'
import { queueMail } from '#blocks/mail/actions.ts'
import { deleteMailsNaming } from '#blocks/mail/store.ts'
import { MailAddress } from '#kernel/mail-address.ts'
import { may, type Person } from '#blocks/people/model.ts'
import { findPerson } from '#blocks/people/store.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { forbidden, notFound } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { type offered, yoursMinutes } from './model.ts'
import { deleteCommenter, listBy, upsertCommenter } from './store.ts'
import { linkFor, readLink } from './tokens.ts'
import { say } from './words.ts'

/** The comment a moderator's link is about, and the moderator, who is asked anew whether they still may. */
export async function readModeratorLink(app: App, token: string): Promise<{ comment: CommentRow; person: Person }> {
  const [commentId = '', personId = ''] = (await readLink(app, 'moderate', token)).split(' ')
  const [comment, person] = [await findComment(app.db, commentId), await findPerson(app.db, personId)]
  if (!person || !may(person, 'comments.moderate')) throw forbidden(say((await getPublication(app)).language, 'mayNot'))
  if (!comment) throw notFound('comment')
  return { comment, person }
}

export async function decideByLink(app: App, token: string, deed: (typeof offered)[number]) {
  const { comment, person } = await readModeratorLink(app, token)
  await moderate(app, { personId: person.id, mayModerate: true }, deed, [comment.id])
}

/** Whoever can read the mail to an address says whether answers shall come to it. */
export async function confirmAnswers(app: App, token: string) {
  const email = await readLink(app, 'answers', token)
  await transact(app, async ({ trx, at }) => void (await upsertCommenter(trx, email, { confirmedAt: at, stoppedAt: null })))
}

export async function stopAnswers(app: App, token: string) {
  const email = await readLink(app, 'stop', token)
  await transact(app, async ({ trx, at }) => void (await upsertCommenter(trx, email, { stoppedAt: at, confirmedAt: null })))
}

/** Sends somebody a link to all they said here. Says nothing of whether there is anything: who asks may be anybody. */
export async function askForYours(app: App, email: string) {
  if (!MailAddress.safeParse(email).success || !(await listBy(app.db, email)).length) return
  const { language, name: paper } = await getPublication(app)
  const link = await linkFor(app, 'yours', email)
  const slot = Math.floor(app.now().getTime() / (yoursMinutes * 60_000))
  const text = [say(language, 'yoursMail', { paper }), link, say(language, 'elseNothing')].join('\n\n')
  await transact(app, async (change) => void (await queueMail(app, change, { to: { address: email }, subject: say(language, 'yoursSubject', { paper }), text, once: `yours:${email.toLowerCase()}:${slot}` })))
}

export async function readYours(app: App, token: string): Promise<{ email: string; comments: CommentRow[] }> {
  const email = await readLink(app, 'yours', token)
  return { email, comments: await listBy(app.db, email) }
}

/** Takes somebody's name and addresses off all they said, or takes away what they said as well. */
export async function forgetYours(app: App, token: string, what: 'name' | 'all') {
  const { email, comments } = await readYours(app, token)
  const { language } = await getPublication(app)
  await transact(app, async (change) => {
    await forgetWriter(change, comments, what === 'all' ? undefined : say(language, 'someone'))
    await deleteCommenter(change.trx, email)
    await deleteMailsNaming(change.trx, email, comments.map(({ id }) => id))
  })
}
