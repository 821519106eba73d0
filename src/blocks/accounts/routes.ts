import type { Context } from 'hono'
import { note } from '#blocks/people/actions.ts'
import { networkOf } from '#kernel/client-address.ts'
import type { App } from '#kernel/app.ts'
import type { Env } from '#kernel/block.ts'
import { Refusal } from '#kernel/errors.ts'
import { clientAddress, readForm, routes } from '#kernel/http.ts'
import { emailKeyOf } from '#kernel/mail-address.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { acceptInvitation, findOpenInvitation, openSession, readInvitation, staleInvitation, whoAsks } from './actions.ts'
import { authOf } from './auth.ts'
import { Credentials, doorScriptPath, invitedPath, safeTo, signInPath } from './model.ts'
import door from './door.ts?bundled'
import { createPace } from './pace.ts'
import { codePage, invitedPage, linkPage, signInPage, wordPage } from './view.tsx'

const To = z.object({ to: z.string().max(500).optional() })
const Wanted = To.extend({ email: z.string().trim().max(254) })
const Token = To.extend({ token: z.string().max(300) })
const Code = To.extend({ code: z.string().trim().max(30) })
const Accepting = z.object({ token: z.string().max(300), name: z.string().trim().max(200).default(''), password: z.string().max(1000) })

/** The same for a wrong password, a person who has none and somebody nobody knows. */
const wrong = 'This address and password do not belong together.'
const tooOften = 'That was tried too often. Wait a few minutes, then try again, or have a link mailed to you.'

export const accountRoutes = () => routes()
  .get(signInPath, async (c) => {
    if (await whoAsks(c.var.app, c.req.raw.headers)) return c.redirect(safeTo(c.req.query('to')), 303)
    return c.html(await signInPage(c.var.app, { to: safeTo(c.req.query('to')) }))
  })
  .post(signInPath, async (c) => {
    const { email, password, to } = await readForm(c, Credentials.extend(To.shape))
    const { app } = c.var
    const again = async (error: string, status: 401 | 429) => c.html(await signInPage(app, { to: safeTo(to), email, error }), status)
    if (isTooOften(c, email)) return again(tooOften, 429)
    const answer = await asked(app, (auth) => auth.api.signInEmail({ body: { email: emailKeyOf(email), password }, headers: c.req.raw.headers, asResponse: true }))
    if (!answer.ok) return again(wrong, 401)
    paceOf(app).forgive(emailKeyOf(email))
    const { twoFactorRedirect } = (await answer.json()) as { twoFactorRedirect?: boolean }
    return goOn(c, answer, twoFactorRedirect ? `${signInPath}/code?to=${encodeURIComponent(safeTo(to))}` : safeTo(to))
  })
  .get(`${signInPath}/code`, async (c) => c.html(await codePage(c.var.app, { to: safeTo(c.req.query('to')) })))
  .post(`${signInPath}/code`, async (c) => {
    const { code, to } = await readForm(c, Code)
    const { app } = c.var
    // Whose code it is only the library knows; of one network not many are tried.
    if (isTooOften(c, `codes from ${networkOfReader(c)}`)) return c.html(await codePage(app, { to: safeTo(to), error: tooOften }), 429)
    const isBackup = !/^\d{6}$/.test(code.replace(/\s/g, ''))
    const answer = await asked(app, (auth) => (isBackup
      ? auth.api.verifyBackupCode({ body: { code }, headers: c.req.raw.headers, asResponse: true })
      : auth.api.verifyTOTP({ body: { code: code.replace(/\s/g, '') }, headers: c.req.raw.headers, asResponse: true })))
    if (!answer.ok) return c.html(await codePage(app, { to: safeTo(to), error: 'This code is not the one of this moment. Type the one your app shows now, or a backup code.' }), 401)
    return goOn(c, answer, safeTo(to))
  })
  .post(`${signInPath}/mail`, async (c) => {
    const { email } = await readForm(c, Wanted)
    const { app } = c.var
    if (isTooOften(c, `link ${email}`)) return c.html(await wordPage(app, 'One link at a time', tooOften), 429)
    // Whoever it is, the answer is the same; a mail goes only to who belongs here.
    await asked(app, (auth) => auth.api.signInMagicLink({ body: { email: emailKeyOf(email) }, headers: c.req.raw.headers, asResponse: true }))
    return c.html(await wordPage(app, 'Look into your mail', 'If this address belongs to somebody here, a link is on its way. It opens once, within a quarter of an hour.'))
  })
  // A mail scanner that follows links uses none of them up: only the button does.
  .get(`${signInPath}/link`, async (c) => c.html(await linkPage(c.var.app, c.req.query('token') ?? '')))
  .post(`${signInPath}/link`, async (c) => {
    const { token } = await readForm(c, Token)
    const { app } = c.var
    const answer = await asked(app, (auth) => auth.api.magicLinkVerify({ query: { token }, headers: c.req.raw.headers, asResponse: true }))
    if (!answer.ok) return c.html(await wordPage(app, 'This link does not open any more', 'It was used, or is older than a quarter of an hour. Ask for another.'), 410)
    return goOn(c, answer, '/desk')
  })
  .post('/desk/sign-out', async (c) => {
    const answer = await asked(c.var.app, (auth) => auth.api.signOut({ headers: c.req.raw.headers, asResponse: true }))
    return goOn(c, answer, signInPath)
  })
  .get(invitedPath, async (c) => {
    const token = c.req.query('token') ?? ''
    const invitation = await findOpenInvitation(c.var.app, token)
    if (!invitation) return c.html(await wordPage(c.var.app, 'This invitation does not hold any more', staleInvitation), 410)
    return c.html(await invitedPage(c.var.app, { token, invitation }))
  })
  .post(invitedPath, async (c) => {
    const { token, ...given } = await readForm(c, Accepting)
    const { app } = c.var
    try {
      const { id } = await acceptInvitation(app, token, given)
      c.header('set-cookie', await openSession(app, id, c.req.header('user-agent')))
      return c.redirect('/desk', 303)
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 422) throw error
      return c.html(await invitedPage(app, { token, invitation: await readInvitation(app, token), name: given.name, error: Object.values(error.fields)[0] ?? error.message }), 422)
    }
  })
  // Second factors and passkeys speak with their library by its own JSON.
  .on(['GET', 'POST'], '/desk/auth/*', async (c) => {
    if (!/^\/desk\/auth\/(passkey\/|two-factor\/(enable|disable|generate-backup-codes|verify-totp)$)/.test(c.req.path)) throw new Refusal(404, 'There is no such address here.')
    // Each question for a passkey leaves a row until it is answered or over.
    if (c.req.path.endsWith('-options') && paceOf(c.var.app).isBusy(networkOfReader(c))) throw new Refusal(429, tooOften)
    return noted(c, async () => (await authOf(c.var.app)).handler(c.req.raw))
  })
  .get(doorScriptPath, (c) => c.body(door, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'private, max-age=300' }))

/** What the library does to an account, in the log of deeds. */
const deeds: Record<string, string> = {
  'two-factor/verify-totp': 'turned their second step on', 'two-factor/disable': 'turned their second step off', 'two-factor/generate-backup-codes': 'made new backup codes',
  'passkey/verify-registration': 'added a passkey', 'passkey/delete-passkey': 'removed a passkey',
}

/** Who does it is known before alone: the library may open them another session. */
async function noted(c: Context<Env>, work: () => Promise<Response>): Promise<Response> {
  const deed = deeds[c.req.path.slice('/desk/auth/'.length)]
  const { app } = c.var
  const sitter = deed && (await whoAsks(app, c.req.raw.headers))
  const answer = await work()
  if (deed && sitter && answer.ok) await transact(app, (change) => note(app, change, sitter, deed))
  return answer
}

const paces = new WeakMap<App, ReturnType<typeof createPace>>()
function paceOf(app: App) {
  const known = paces.get(app) ?? createPace(app.now)
  paces.set(app, known)
  return known
}

const networkOfReader = (c: Context<Env>) => networkOf(clientAddress(c, c.var.app.config.trustedProxies))
const isTooOften = (c: Context<Env>, account: string) => paceOf(c.var.app).isTooOften(emailKeyOf(account), networkOfReader(c))

type Auth = Awaited<ReturnType<typeof authOf>>

/** What the library throws instead of answering is an answer too. */
async function asked(app: App, ask: (auth: Auth) => Promise<Response>): Promise<Response> {
  return ask(await authOf(app)).catch((error: unknown) => {
    if (error instanceof Error && 'statusCode' in error) return new Response(null, { status: Number(error.statusCode) })
    throw error
  })
}

/** On to a page of ours, with the cookies the library set. */
function goOn(c: Context<Env>, answer: Response, to: string) {
  for (const cookie of answer.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true })
  return c.redirect(to, 303)
}
