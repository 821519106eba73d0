import extraCss from './extras.css?bundled'
import type { Body, NodeName } from './format.ts'
import { nodesIn } from './text.ts'
import coreCss from './view.css?bundled'

/** `coreCss`: what nearly every article needs. `extraCss`: tables, code, galleries, embeds, notes, lines, for pages that have them. */
export { coreCss, extraCss }

const extras = new Set<NodeName>(['table', 'codeBlock', 'gallery', 'embed', 'note', 'divider'])

/** The styles one body needs. */
export function cssFor(body: Body): string {
  for (const node of nodesIn(body.content)) if (extras.has(node.type)) return coreCss + extraCss
  return coreCss
}
