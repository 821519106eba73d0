/** Shows: talk shows and programmes with their episodes, in the sidebar and on pages of their own. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import { findUses } from './store.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'shows', css, api, findUses })
