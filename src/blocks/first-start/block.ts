/** The first start: a link printed in the terminal, by which whoever keeps the machine, and nobody else, becomes the paper's owner. */
import { defineBlock } from '#kernel/block.ts'
import { firstStartRoutes } from './routes.ts'

export default defineBlock({ name: 'first-start', routes: firstStartRoutes() })
