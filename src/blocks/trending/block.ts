/** Trending: what is read most just now, and how that is counted. */
import { defineBlock } from '#kernel/block.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'trending', css })
