/** Adverts: what the paper sells itself. A picture with a link, its place and its time; how often each was shown and opened is counted here. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import { routes } from './routes.ts'
import { findUses } from './store.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'adverts', api, findUses, css, routes })
