import type { Context } from 'hono'
import { z } from 'zod'
import type { Env } from '#kernel/block.ts'
import { readForm, routes } from '#kernel/http.ts'
import { askForYours, confirmAnswers, decideByLink, forgetYours, readYours, stopAnswers } from './actions.ts'
import { letterPath, offered, type Purpose, yoursPath } from './model.ts'

const Decision = z.object({ deed: z.enum(offered) })
const Wish = z.object({ forget: z.enum(['name', 'all']) })
const Asking = z.object({ email: z.string().trim().max(254) })
const Nothing = z.looseObject({})

/** Only what is posted changes anything. Each goes back to the page of its link, which says how things stand. */
export const letterRoutes = () => routes()
  .post('/comments/moderate/:token', async (c) => {
    await decideByLink(c.var.app, c.req.param('token'), (await readForm(c, Decision)).deed)
    return backTo(c, 'moderate')
  })
  .post('/comments/answers/:token', async (c) => {
    await readForm(c, Nothing)
    await confirmAnswers(c.var.app, c.req.param('token'))
    return backTo(c, 'answers', '?done=yes')
  })
  // RFC 8058: a mail program posts here by itself.
  .post('/comments/stop/:token', async (c) => {
    const form = await readForm(c, Nothing)
    await stopAnswers(c.var.app, c.req.param('token'))
    // It follows no redirect (RFC 8058, 3.1); a person who pressed the button is shown a page.
    if ('List-Unsubscribe' in form) return c.text('Done: no more answers will be mailed.\n', 200, { 'cache-control': 'no-store' })
    return backTo(c, 'stop', '?done=yes')
  })
  .post(yoursPath, async (c) => {
    await askForYours(c.var.app, (await readForm(c, Asking)).email)
    return c.body(null, 303, { location: `${yoursPath}?done=yes`, 'cache-control': 'no-store' })
  })
  .post('/comments/yours/:token', async (c) => {
    await forgetYours(c.var.app, c.req.param('token'), (await readForm(c, Wish)).forget)
    return backTo(c, 'yours', '?done=yes')
  })
  .get('/comments/yours/:token/comments.json', async (c) => {
    const { email, comments } = await readYours(c.var.app, c.req.param('token'))
    const said = comments.map(({ postedAt, name, website, body, state, editedAt }) => ({ postedAt, name, website, text: body, state, editedAt }))
    return c.json({ email, comments: said }, 200, { 'cache-control': 'private, no-store', 'content-disposition': 'attachment; filename="comments.json"' })
  })

const backTo = (c: Context<Env>, purpose: Purpose, query = '') =>
  c.body(null, 303, { location: letterPath(purpose, c.req.param('token') ?? '') + query, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
