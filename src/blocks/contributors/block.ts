/** Contributors: the people who write here, and the list of them beside every page. */
import { defineBlock } from '#kernel/block.ts'
import { giveOwnByline } from './actions.ts'
import { api } from './api.ts'
import { findUses } from './store.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'contributors', css, api, findUses,
  listen(app) {
    app.events.on('person.cameIn', ({ id }) => giveOwnByline(app, id))
  },
})
