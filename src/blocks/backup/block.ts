/** Backup: everything out into one file, everything back in; and the doctor who looks whether all is well. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'backup' })
