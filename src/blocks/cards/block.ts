/** Cards: the picture a link to an article has where it is shared. */
import { z } from 'zod'
import { defineBlock } from '#kernel/block.ts'
import { askForCard, renewCard } from './actions.ts'

export default defineBlock({
  name: 'cards',
  jobs: { 'cards.draw': { run: (app, payload) => renewCard(app, z.object({ id: z.string() }).parse(payload).id), isHeavy: true } },
  listen(app) {
    app.events.on('article.listed', ({ id }) => askForCard(app, id))
  },
})
