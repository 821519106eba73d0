/** Pages: what stands outside the news, such as "About us"; each at `/{slug}`. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import { findUses } from './store.ts'

export default defineBlock({ name: 'pages', api, findUses })
