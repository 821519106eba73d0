import { encodePath } from '#blocks/addresses/model.ts'
import { findCurrentPath } from '#blocks/addresses/store.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import { forbidden } from '#kernel/errors.ts'
import { readForm, routes } from '#kernel/http.ts'
import { z } from 'zod'
import { type HeldComment, postComment, sealHeld } from './actions.ts'
import { refusedComment } from './refused.tsx'
import { say } from './words.ts'

/** The longest comment there may be, in letters that take nine bytes each as a form writes them, and the other fields. */
const longestForm = 640 * 1024
/** A field sent twice counts as sent first. */
const Form = z.record(z.string(), z.union([z.string(), z.array(z.string()).transform((texts) => texts[0] ?? '')]))

export const commentRoutes = () => routes().post('/comments', async (c) => {
  const { app } = c.var
  const publication = await getPublication(app)
  const { language } = publication
  if (isForeign(c.req.raw, publication.url)) throw forbidden(say(language, 'foreign'))
  const form = await readForm(c, Form, { maxBytes: longestForm })
  const posted = await postComment(app, form, language)
  if (posted.outcome === 'refused') throw await refusedComment(app, posted.subject.language || language, form, posted)
  return c.body(null, 303, { location: await heldAddress(app, posted), 'cache-control': 'no-store' })
})

/** Where its writer sees it wait. */
async function heldAddress(app: App, { id, subject, page }: HeldComment): Promise<string> {
  const path = (await findCurrentPath(app.db, subject.id)) ?? '/'
  return `${encodePath(path)}?${page > 1 ? `comments=${page}&` : ''}held=${await sealHeld(app, id)}#comment-${id}`
}

/** Whether a browser says that another site sent its reader here. Programs that say nothing are let in: they could say anything. */
function isForeign(request: Request, home: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || ![new URL(home).host, request.headers.get('host')].includes(new URL(origin).host)
}
