/** Articles: written, scheduled, published, updated; each at `/{section}/{slug}`. */
import { defineBlock } from '#kernel/block.ts'
import { publishDue } from './jobs.ts'
import { findUses } from './uses.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'articles', css, findUses, jobs: { 'articles.publish': publishDue } })
