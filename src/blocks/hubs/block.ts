/** Hubs: who is told at once when a feed changes. */
import { defineBlock } from '#kernel/block.ts'
import { noteArticle, noteEpisode, tellHubs } from './actions.ts'

export default defineBlock({
  name: 'hubs',
  jobs: { 'hubs.ping': { run: (app) => tellHubs(app) } },
  listen(app) {
    app.events.on('article.listed', (event) => noteArticle(app, event))
    app.events.on('episode.saved', (event) => noteEpisode(app, event))
  },
})
