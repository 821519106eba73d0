import { setTimeout as turn } from 'node:timers/promises'
import { encodePath } from '#blocks/addresses/model.ts'
import { findCurrentPath } from '#blocks/addresses/store.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { networkOf } from '#kernel/client-address.ts'
import { forbidden } from '#kernel/errors.ts'
import { clientAddress, readForm, routes } from '#kernel/http.ts'
import { z } from 'zod'
import { sealHeld } from './actions.ts'
import { createPaces } from './pace.ts'
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
  const pace = pacesOf(app)(networkOf(origin.address), (form.subjectId ?? '').slice(0, longestId))
  if (pace.waitMs === undefined && !(await readProof(app, form.proof ?? ''))) throw await floodedComment(app, language, form)
  if (pace.waitMs) await turn(pace.waitMs)
  const posted = await postComment(app, { language, settings: publication.comments }, { form, origin, isRush: pace.isRush })
  if (posted.outcome === 'refused') throw await refusedComment(app, publication, form, posted)
  return c.body(null, 303, { location: await addressOf(app, posted), 'cache-control': 'no-store' })
})

/** Of one process: how fast comments come to it. */
const paces = new WeakMap<App, ReturnType<typeof createPaces>>()
function pacesOf(app: App) {
  const known = paces.get(app) ?? createPaces(app.now)
  paces.set(app, known)
  return known
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
