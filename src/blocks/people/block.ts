/** People: who works for the paper and what each of them may do. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'people' })
