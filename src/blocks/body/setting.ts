import { slugOf } from '#blocks/addresses/model.ts'
import type { Medium } from '#blocks/media/model.ts'
import type { Body, BodyNode } from './format.ts'
import { nodesIn, lineOf } from './text.ts'

/** What every piece of a page must know to be set. */
export interface Setting {
  media: ReadonlyMap<string, Medium>
  language: string
  /** Ids of headings. */
  anchors: ReadonlyMap<BodyNode, string>
  /** The picture the page is opened for, where the article has no lead above its words. */
  first: BodyNode | undefined
}

/** Ids the page around the words has already. */
const taken = ['top', 'main', 'more', 'comments', 'respond']

/** Stable as long as the words of a heading are: its own anchor, else one made of its words, `-2` where two say the same. */
export function anchorsOf(body: Body): Map<BodyNode, string> {
  const anchors = new Map<BodyNode, string>()
  const used = new Set(taken)
  for (const node of nodesIn(body.content)) {
    if (node.type !== 'heading') continue
    const wish = node.attrs.anchor || slugOf(lineOf(node.content)) || 'part'
    const anchor = free(wish, used)
    used.add(anchor)
    anchors.set(node, anchor)
  }
  return anchors
}

function free(wish: string, used: Set<string>): string {
  if (!used.has(wish)) return wish
  let number = 2
  while (used.has(`${wish}-${number}`)) number++
  return `${wish}-${number}`
}

export function firstPicture(body: Body, media: ReadonlyMap<string, Medium>): BodyNode | undefined {
  for (const node of nodesIn(body.content)) {
    if (node.type === 'image' && media.get(node.attrs.mediaId)?.kind === 'image') return node
  }
  return undefined
}
