/** Standing: how a thing says what it says today, so that what somebody edited here is known from what only came. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'standing' })
