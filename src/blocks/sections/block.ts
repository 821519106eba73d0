/** Sections: the departments of the paper (News, Politics, Sport), a tree; an article's main one gives it its address. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import { findUses } from './store.ts'

export default defineBlock({ name: 'sections', api, findUses })
