/** Feeds: the paper for feed readers and other programs. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'feeds' })
