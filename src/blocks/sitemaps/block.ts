/** Sitemaps: every address of the paper for search engines. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'sitemaps' })
