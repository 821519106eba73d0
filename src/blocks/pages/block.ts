/** Pages: what stands outside the news, such as "About us"; each at `/{slug}`. */
import { defineBlock } from '#kernel/block.ts'

export default defineBlock({ name: 'pages' })
