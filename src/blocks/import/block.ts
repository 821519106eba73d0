/** Import: a whole publication brought from the program it was made with before (WordPress), with every old address answered. */
import { defineBlock } from '#kernel/block.ts'
import { api } from './api.ts'
import { importUploaded } from './desk-runs.ts'

export default defineBlock({ name: 'import', api, jobs: { 'import.wordpress': importUploaded } })
