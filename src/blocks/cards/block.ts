/** Cards: the picture a link to an article has where it is shared. */
import { z } from 'zod'
import { defineBlock } from '#kernel/block.ts'
import { askForCard, dropCard, renewCard } from './actions.ts'

export default defineBlock({
  name: 'cards',
  jobs: {
    'cards.draw': { run: (app, payload) => renewCard(app, z.object({ id: z.string() }).parse(payload).id), isHeavy: true },
    // Asked for by `articles` when one is removed, for nothing else knows its card then.
    'cards.drop': { run: (app, payload) => dropCard(app, z.object({ hash: z.string() }).parse(payload).hash) },
  },
  listen(app) {
    app.events.on('article.listed', ({ id }) => askForCard(app, id))
  },
})
