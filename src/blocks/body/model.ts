/**
 * Bodies: the words and figures of an article or page, as ProseMirror JSON in a format of our own.
 * The tables in nodes.ts and marks.ts say what may stand in one; everything else here is made from them.
 */
import type { Body as BodyType } from './format.ts'
import { nodesIn } from './text.ts'

export { cleanText, safeHref, safeSource } from './attributes.ts'
export { bodyEditOf, bothBodies, isSame, mergeBodies, withEdit } from './edits.ts'
export type { Block, BodyInput, BodyNode, Cell, Inline, Mark, MarkName, NodeInput, NodeName, NodeOf } from './format.ts'
export { mostDepth, mostNodes, mostText } from './limits.ts'
export { marks } from './marks.ts'
export { nodes } from './nodes.ts'
export { Body } from './parse.ts'
export { embedOf } from './providers.ts'
export { type CitedSource, sourcesOf } from './sources.ts'
export { schemaOf } from './schema.ts'
export { countWords, excerptOf, readingMinutes, textOf } from './text.ts'
/** The type and the schema share a name. */
export type Body = BodyType

export const emptyBody: BodyType = { type: 'doc', content: [] }

/** The media a body shows, each once, in the order of the page. */
export function mediaIdsOf(body: BodyType): string[] {
  const ids = new Set<string>()
  for (const node of nodesIn(body.content)) {
    if (!('attrs' in node)) continue
    if ('mediaId' in node.attrs) ids.add(node.attrs.mediaId)
    if ('posterId' in node.attrs) ids.add(node.attrs.posterId)
  }
  ids.delete('')
  return [...ids]
}
