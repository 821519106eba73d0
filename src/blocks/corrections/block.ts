/** Corrections: what the paper got wrong in an article, and when it said so. */
import { defineBlock } from '#kernel/block.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'corrections', css })
