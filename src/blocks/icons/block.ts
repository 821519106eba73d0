/** Icons: the paper's sign for browsers and telephones. */
import { defineBlock } from '#kernel/block.ts'
import { routes } from './routes.ts'

export default defineBlock({ name: 'icons', routes })
