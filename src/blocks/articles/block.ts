/** Articles: written, scheduled, published, updated; each at `/{section}/{slug}`. */
import { defineBlock } from '#kernel/block.ts'
import { publishDue } from './jobs.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'articles', css, jobs: { 'articles.publish': publishDue } })
