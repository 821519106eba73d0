import { type Inline, type Node, type Place, placeWith, type Setting } from './conversion.ts'
import { createFlow, joinParagraphs } from './flow.ts'
import { paragraph } from './nodes.ts'
import { paragraphOrEmbed } from './own-line.ts'
import type { Branch } from './tree.ts'

/** Structures nested deeper than this are read as if they were not there. */
const deepest = 12
export const isTooDeep = ({ setting }: Place) => setting.depth >= deepest

export const createBodyFlow = (place: Pick<Place, 'conversion'>) =>
  createFlow((paragraphs, align) => paragraphs.flatMap((inline) => paragraphOrEmbed(inline, align, place.conversion)))

/** The blocks that some branches make, put together apart from what stands around them. */
export function nodesWithin(branches: Branch[], place: Place, change: Partial<Setting> = {}): Node[] {
  return gather(branches, placeWith(place, change), createBodyFlow(place))
}

/** As blocks, but an address alone stays words: within lists and tables. */
export function plainNodesWithin(branches: Branch[], place: Place): Node[] {
  const flow = createFlow((paragraphs, align) => paragraphs.map((inline) => paragraph(inline, align)))
  return gather(branches, placeWith(place, { depth: place.setting.depth + 1, hints: {} }), flow)
}

/** One run of words, as in a caption; blocks that stood among them are given apart. */
export function inlineWithin(branches: Branch[], place: Place): { inline: Inline[]; blocks: Node[] } {
  const runs: Inline[][] = []
  const flow = createFlow((paragraphs) => {
    for (const inline of paragraphs) runs.push(inline)
    return []
  })
  const blocks = gather(branches, place, flow)
  return { inline: joinParagraphs(runs), blocks }
}

function gather(branches: Branch[], place: Place, flow: Place['flow']): Node[] {
  flow.align(place.setting.align)
  place.conversion.walk(branches, { ...place, flow })
  flow.endRun()
  return flow.nodes
}
