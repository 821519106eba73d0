/** Topics: what articles are about, across sections. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'topics' })
