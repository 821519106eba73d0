/** Teasers: articles as lists show them, and the lists themselves: newest, of a section, by a contributor, on a topic. */
import { defineBlock } from '#kernel/block.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'teasers', css })
