/** Keeping: pages that can be read without a signal, and beacons that wait for one. */
import { defineBlock } from '#kernel/block.ts'
import { routes } from './routes.ts'

export default defineBlock({ name: 'keeping', routes })
