/** The sample magazine a fresh start shows: our own words and pictures, taken away as easily as it came. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'

export default defineBlock({ name: 'sample', api })
