import { randomBytes } from 'node:crypto'
import { parseSigned, serializeSigned } from 'hono/utils/cookie'
import { queueMail } from '#blocks/mail/actions.ts'
import { note, takeIn } from '#blocks/people/actions.ts'
import type { Person } from '#blocks/people/model.ts'
import { findPersonByEmail } from '#blocks/people/store.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { inDays } from '#kernel/clock.ts'
import { notFound, Refusal, unprocessable } from '#kernel/errors.ts'
import { emailKeyOf } from '#kernel/mail-address.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { cookiePrefix, secretOf } from './auth.ts'
import { tokenHash } from './hashed-tokens.ts'
import { type Invitation, invitationDays, invitedPath, Password, sessionDays } from './model.ts'
import { hashPassword } from './passwords.ts'
import { claimOnce, deleteInvitation, deleteSessionsOf, findInvitation, findSitter, insertSession, prolongSession, upsertAccount, upsertInvitation, upsertPassword } from './store.ts'

export { claimOnce }

declare module '#kernel/events.ts' {
  interface Events {
    /** Somebody has taken their place at the desk; the blocks below give them what else they need. */
    'person.cameIn': { id: string }
  }
}

/** A person at the desk, and by which session. */
export interface Sitter extends Person {
  sessionId: string
}

/** Who asks, by the cookie of their session: the person as they are now, their role too. Undefined for everybody else. */
export async function whoAsks(app: App, headers: Headers): Promise<Sitter | undefined> {
  const token = await readCookie(app, headers.get('cookie') ?? '')
  const found = token && (await findSitter(app.db, tokenHash(token), app.now().toISOString()))
  if (!found) return undefined
  const { updatedAt, ...sitter } = found
  // Who comes every day is not signed out; a write a day is enough for that.
  if (updatedAt < inDays(app, -1)) await transact(app, ({ trx, at }) => prolongSession(trx, sitter.sessionId, { updatedAt: at, expiresAt: inDays(app, sessionDays) }))
  return sitter
}

/** The token of the session, if the cookie is one that was signed here, by us or by the library. */
async function readCookie(app: App, header: string): Promise<string | undefined> {
  const cookies = await parseSigned(header, await secretOf(app))
  return [true, false].map((isSecure) => cookies[cookieName(isSecure)]).find((token) => typeof token === 'string')
}

/** As better-auth calls it. */
const cookieName = (isSecure: boolean) => `${isSecure ? '__Secure-' : ''}${cookiePrefix}.session_token`

/** Opens a session for who has just proved who they are: gives its `Set-Cookie`. */
export async function openSession(app: App, personId: string, userAgent = ''): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await transact(app, ({ trx, at }) =>
    insertSession(trx, { id: app.newId(), userId: personId, token: tokenHash(token), expiresAt: inDays(app, sessionDays), userAgent: userAgent.slice(0, 300), createdAt: at, updatedAt: at }))
  const isSecure = (await getPublication(app)).url.startsWith('https:')
  return serializeSigned(cookieName(isSecure), token, await secretOf(app), { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure, maxAge: sessionDays * 86_400 })
}

/** Refuses what is no password with the sentence that says why; gives its hash. */
export async function hashedPassword(password: string): Promise<string> {
  const parsed = Password.safeParse(password)
  if (!parsed.success) throw unprocessable('This password cannot be used.', { password: parsed.error.issues[0]?.message ?? '' })
  return hashPassword(parsed.data)
}

/** Gives a person a way in. Sessions that were open with a former password end. */
export async function giveAccount(app: App, change: Change, person: Pick<Person, 'id' | 'name' | 'email'>, passwordHash: string, butSession = '') {
  await upsertAccount(change.trx, { id: person.id, name: person.name, email: emailKeyOf(person.email) }, change.at)
  await upsertPassword(change.trx, { id: app.newId(), personId: person.id, password: passwordHash }, change.at)
  await deleteSessionsOf(change.trx, person.id, butSession)
}

/** Sets a password, as `hashedPassword` gave it, from the command line, where whoever asks owns the machine. */
export async function setPassword(app: App, email: string, hash: string) {
  await transact(app, async (change) => {
    const person = await findPersonByEmail(change.trx, email)
    if (!person) throw notFound('person')
    await giveAccount(app, change, person, hash)
  })
}

/** Invites somebody: gives the link, which is mailed as well. A second invitation takes the place of the first. */
export async function invite(app: App, by: Person, invitation: Invitation): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const { url, name: paper } = await getPublication(app)
  const link = `${url}${invitedPath}?token=${token}`
  await transact(app, async (change) => {
    if (await findPersonByEmail(change.trx, invitation.email)) throw new Refusal(409, `Somebody with the address ${invitation.email} is there already.`)
    await upsertInvitation(change.trx, { ...invitation, id: app.newId(), emailKey: emailKeyOf(invitation.email), tokenHash: tokenHash(token), invitedBy: by.name, invitedAt: change.at, until: inDays(app, invitationDays) })
    await note(app, change, by, 'invited', `${invitation.email} (${invitation.role})`)
    const text = [`${by.name} invites you to the desk of ${paper}, as ${invitation.role}.`, link, `The link opens once, within ${invitationDays} days.`].join('\n\n')
    await queueMail(app, change, { to: { name: invitation.name, address: invitation.email }, subject: `Your place at the desk of ${paper}`, text, about: 'invitation' })
  })
  return link
}

export const staleInvitation = 'It was used, replaced, or is older than a week. Ask for another.'

export const findOpenInvitation = (app: App, token: string) => findInvitation(app.db, tokenHash(token), app.now().toISOString())

/** The invitation of a link, while it holds. */
export async function readInvitation(app: App, token: string) {
  const found = await findOpenInvitation(app, token)
  if (!found) throw new Refusal(410, staleInvitation)
  return found
}

/** Takes somebody in by their invitation, which is then used up. */
export async function acceptInvitation(app: App, token: string, { name, password }: { name: string; password: string }): Promise<Person> {
  const { id, email, role } = await readInvitation(app, token)
  const hash = await hashedPassword(password)
  return transact(app, async (change) => {
    if (!(await deleteInvitation(change.trx, id))) throw new Refusal(410, 'This invitation was used just now.')
    const person = await takeIn(change, { id: app.newId(), email, role, name: name.trim().slice(0, 200) || email.replace(/@.*/, ''), contributorId: null })
    await giveAccount(app, change, person, hash)
    await note(app, change, person, 'came in by invitation', role)
    change.tell('person.cameIn', { id: person.id })
    return person
  })
}
