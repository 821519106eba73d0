/** Weather: now and three days for the publication's places, fetched by the server, never by the reader's browser. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import { fetchAll } from './jobs.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'weather', css, api, jobs: { 'weather.fetch': fetchAll } })
