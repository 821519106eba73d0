import type { Context } from 'hono'
import { getPublication } from '#blocks/publication/store.ts'
import type { Env } from '#kernel/block.ts'
import { routes } from '#kernel/http.ts'
import { answerFor, answerXml, Question } from './model.ts'
import { findShown } from './store.ts'

export const oembedRoutes = () => routes().get('/oembed', tell)

const headers = { 'cache-control': 'public, max-age=300, s-maxage=60', 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' }

/** The statuses are those of the specification (2.3.4). Whoever asks is a program: a refusal is a sentence, not a page. */
async function tell(c: Context<Env>): Promise<Response> {
  const question = Question.safeParse(c.req.query())
  if (!question.success) return c.text('Please name the page to be shown: /oembed?url=…', 400, headers)
  const { url, format, ...limits } = question.data
  if (format !== 'json' && format !== 'xml') return c.text('This is told as json or xml only.', 501, headers)
  const app = c.get('app')
  const shown = await findShown(app, await getPublication(app), url)
  if (!shown) return c.text('There is no such article or episode here.', 404, headers)
  const answer = answerFor(shown, limits)
  return format === 'json' ? c.json(answer, 200, headers) : c.body(answerXml(answer), 200, { ...headers, 'content-type': 'text/xml; charset=utf-8' })
}
