/** Search: articles, pages, episodes, contributors and quotations, found by any word in them. */
import { defineBlock } from '#kernel/block.ts'
import { keepUp } from './actions.ts'
import { fill } from './jobs.ts'
import { routes } from './routes.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'search', css, routes, keepUp, jobs: { 'search.fill': fill } })
