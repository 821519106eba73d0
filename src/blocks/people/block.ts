/** People: who works for the paper and what each of them may do. */
import { defineBlock } from '#kernel/block.ts'
import { findUses } from './store.ts'

export default defineBlock({ name: 'people', findUses })
