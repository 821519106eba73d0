/** The publication: its name, language, time zone, looks, profiles and menu; its masthead and foot on every page. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import { findUses } from './store.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'publication', css, api, findUses })
