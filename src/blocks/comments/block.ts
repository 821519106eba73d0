/** Comments: what readers say under an article or a page, the form to say it, and what becomes of it. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import { forget } from './forgetting.ts'
import { commentRoutes } from './routes.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'comments', css, routes: commentRoutes(), api, jobs: { 'comments.forget': forget } })
