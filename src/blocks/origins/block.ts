/** Origins: where each thing came from (an old site, the sample), so that bringing it again changes it and does not double it. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'origins' })
