/** Connect with us: where else the publication can be found. */
import { defineBlock } from '#kernel/block.ts'
import css from './view.css?bundled'

export default defineBlock({ name: 'connect', css })
