/** Import: a whole publication brought from the program it was made with before (WordPress), with every old address answered. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'import' })
