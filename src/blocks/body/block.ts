/** Bodies of articles and pages: the format, and how readers see it. */
import { defineBlock } from '#kernel/block.ts'
import { coreCss, extraCss } from './styles.ts'

export default defineBlock({ name: 'body', css: coreCss + extraCss })
