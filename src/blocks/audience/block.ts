/** Audience: how often each article is read, counted without following anyone. */
import { defineBlock } from '#kernel/block.ts'
import { forget } from './jobs.ts'
import { routes } from './routes.ts'

export default defineBlock({ name: 'audience', routes, jobs: { 'audience.forget': forget } })
