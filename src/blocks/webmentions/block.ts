/** Webmentions: who elsewhere speaks of an article, in one line under its thread, and telling those of whom an article speaks. */
import { defineBlock } from '#kernel/block.ts'
import { noteArticle } from './actions.ts'
import { forget, send, verify } from './jobs.ts'
import { mentionRoutes } from './routes.ts'
import css from './view.css?bundled'

export default defineBlock({
  name: 'webmentions',
  css,
  routes: mentionRoutes(),
  jobs: { 'webmentions.verify': verify, 'webmentions.send': send, 'webmentions.forget': forget },
  listen(app) {
    app.events.on('article.listed', (event) => noteArticle(app, event))
  },
})
