/** More in section: what else the department printed lately, and the articles before and after this one. */
import { defineBlock } from '#kernel/block.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'more-in-section', css })
