/** Robots: what the paper asks of programs that read it. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'robots' })
