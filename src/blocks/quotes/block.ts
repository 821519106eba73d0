/** Quotes: "Today's Quote" in the sidebar, chosen by date or in turn from the paper's own list. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'quotes', css, api })
