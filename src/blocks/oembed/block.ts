/** oEmbed: how an article or episode shows itself on other sites. */
import { defineBlock } from '#kernel/block.ts'
import { oembedRoutes } from './routes.ts'

export default defineBlock({ name: 'oembed', routes: oembedRoutes() })
