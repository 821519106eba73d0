import { setTimeout as turn } from 'node:timers/promises'
import { encodePath } from '#blocks/addresses/model.ts'
import { findCurrentPath } from '#blocks/addresses/store.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { networkOf } from '#kernel/client-address.ts'
import { whoAsks } from '#blocks/accounts/actions.ts'
import { isAuthorOf } from '#blocks/articles/store.ts'
import { may } from '#blocks/people/model.ts'
import { forbidden } from '#kernel/errors.ts'
import { clientAddress, readForm, routes } from '#kernel/http.ts'
import { z } from 'zod'
import { sealHeld } from './actions.ts'
import type { Writer } from './model.ts'
import { createPaces } from './pace.ts'
import { createPasses } from './pass.ts'
import { postComment, type TakenComment } from './posting.ts'
import { floodedComment, refusedComment } from './refused.tsx'
import { readProof } from './spam/proof.ts'
import { findPageOf } from './store.ts'
import { say } from './words.ts'

/** The longest comment there may be, in letters that take nine bytes each as a form writes them, and the other fields. */
const longestForm = 640 * 1024
/** Whatever is longer is the id of nothing. */
const longestId = 64
/** A field sent twice counts as sent first. */
const Form = z.record(z.string(), z.union([z.string(), z.array(z.string()).transform((texts) => texts[0] ?? '')]))

export const commentRoutes = () => routes().post('/comments', async (c) => {
  const { app } = c.var
  const publication = await getPublication(app)
  const { language } = publication
  if (isForeign(c.req.raw, publication.url)) throw forbidden(say(language, 'foreign'))
  const origin = { address: clientAddress(c, app.config.trustedProxies), browser: (c.req.header('user-agent') ?? '').slice(0, 500) }
  const form = await readForm(c, Form, { maxBytes: longestForm })
  const by = await writerOf(app, c.req.raw, form.subjectId ?? '')
  const pace = pacesOf(app)(networkOf(origin.address), (form.subjectId ?? '').slice(0, longestId))
  const mayPass = by !== undefined || (await readProof(app, form.proof ?? '')) !== undefined || (await passesOf(app).isGood(form.pass ?? '', origin.address))
  if (pace.waitMs === undefined && !mayPass) throw await floodedComment(app, language, form, { back: backOf(c.req.raw), pass: await passesOf(app).give(origin.address) })
  if (pace.waitMs) await turn(pace.waitMs)
  const posted = await postComment(app, { language, settings: publication.comments }, { form, origin, isRush: pace.isRush, ...(by && { by }) })
  if (posted.outcome === 'refused') throw await refusedComment(app, publication, form, posted)
  return c.body(null, 303, { location: await addressOf(app, posted), 'cache-control': 'no-store' })
})

const passes = new WeakMap<App, ReturnType<typeof createPasses>>()
function passesOf(app: App) {
  const known = passes.get(app) ?? createPasses(app)
  passes.set(app, known)
  return known
}

/** Of one process: how fast comments come to it. */
const paces = new WeakMap<App, ReturnType<typeof createPaces>>()
function pacesOf(app: App) {
  const known = paces.get(app) ?? createPaces(app.now)
  paces.set(app, known)
  return known
}

/** Who of the newsroom writes: who moderates, or wrote the very article. Only browsers that say where they post from are believed. */
async function writerOf(app: App, request: Request, subjectId: string): Promise<Writer | undefined> {
  if (!request.headers.has('cookie') || request.headers.get('sec-fetch-site') !== 'same-origin') return undefined
  const person = await whoAsks(app, request.headers)
  if (!person) return undefined
  const [isAuthor, mayModerate] = [await isAuthorOf(app.db, subjectId, person.contributorId), may(person, 'comments.moderate')]
  return isAuthor || mayModerate ? { personId: person.id, isAuthor, mayModerate } : undefined
}

/** The page the form stood on, as far as it was ours: all that is known of it without asking a database. */
function backOf(request: Request): string | undefined {
  const url = URL.parse(request.headers.get('referer') ?? '')
  return url && url.host === (request.headers.get('host') ?? new URL(request.url).host) && url.pathname !== '/comments' ? url.pathname + url.search : undefined
}

/** Where its writer sees it: among all, or waiting. */
async function addressOf(app: App, { id, isShown, subject, page }: TakenComment): Promise<string> {
  const path = (await findCurrentPath(app.db, subject.id)) ?? '/'
  const last = isShown ? await findPageOf(app.db, subject.id, id) : page
  const query = [last > 1 && `comments=${last}`, !isShown && `held=${await sealHeld(app, id)}`].filter(Boolean).join('&')
  return `${encodePath(path)}${query && `?${query}`}#comment-${id}`
}

/** Whether a browser says that another site sent its reader here. Programs that say nothing are let in: they could say anything. */
function isForeign(request: Request, home: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || ![new URL(home).host, request.headers.get('host')].includes(new URL(origin).host)
}
