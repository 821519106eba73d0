/** Settings: `publication.json`, one file with all an editor sets about the paper, out and in. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'settings' })
