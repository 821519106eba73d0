/** Topics: what articles are about, across sections. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'

export default defineBlock({ name: 'topics', api })
