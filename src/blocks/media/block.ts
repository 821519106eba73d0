/** Media: pictures, sound, films and files, kept once each, developed to the sizes readers need, at addresses that never change. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import { jobs } from './jobs.ts'
import { mediaRoutes } from './routes.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'media', css, api, jobs, routes: mediaRoutes() })
