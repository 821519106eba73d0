import { getFrame } from '#blocks/pages/store.ts'
import { getPublication } from '#blocks/publication/store.ts'
import { routes as makeRoutes } from '#kernel/http.ts'
import { mostQuestion, readQuestion, suggestionsShown } from './model.ts'
import { suggest } from './results.ts'

export const routes = makeRoutes().get('/search/suggestions', async (context) => {
  const { app } = context.var
  const text = (context.req.query('q') ?? '').replaceAll('\0', '').toWellFormed().slice(0, mostQuestion)
  const asked = readQuestion(text, { isTyping: true })
  const suggestions = asked.wanted.length ? await suggest(app, { sections: (await getFrame(app)).sections, publication: await getPublication(app) }, asked, suggestionsShown) : []
  return context.json(suggestions, 200, { 'cache-control': 'public, max-age=60' })
})
