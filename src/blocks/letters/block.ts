/** Letters: who is told by mail of comments, and the pages the links in those mails lead to. */
import { defineBlock } from '#kernel/block.ts'
import { held, shown } from './jobs.ts'
import { letterRoutes } from './routes.ts'
import css from './view.css?bundled'

// The jobs are asked for by `comments`, which knows nothing of mail.
export default defineBlock({ name: 'letters', css, routes: letterRoutes(), jobs: { 'comments.held': held, 'comments.shown': shown } })
