/** The archive: everything the paper has published, by year, month and day. */
import { defineBlock } from '#kernel/block.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'archive', css })
