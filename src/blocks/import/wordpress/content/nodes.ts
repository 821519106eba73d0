import type { Alignment, Inline, Node } from './conversion.ts'

export const paragraph = (content: Inline[], align: Alignment = null): Node => ({ type: 'paragraph', attrs: { align }, content })
export const heading = (level: number, attrs: { anchor: string; align: Alignment }, content: Inline[]): Node => ({
  type: 'heading',
  attrs: { level: Math.min(6, Math.max(2, level)), ...attrs },
  content,
})
export const divider = (): Node => ({ type: 'divider' })
export const listItem = (content: Node[]): Node => ({ type: 'listItem', content: content.length > 0 ? content : [paragraph([])] })

/** What a picture, sound or embed shows beneath it. */
export const captioned = new Set(['image', 'embed', 'audio', 'video'])

export const textOfInline = (inline: Inline[]): string => inline.map(({ text }) => text ?? ' ').join('')

/** The words of any nodes, a space between blocks. */
export function textOfNodes(nodes: (Node | Inline)[]): string {
  return nodes.map(textOfNode).join('').replace(/\s+/g, ' ').trim()
}

function textOfNode(node: Node | Inline): string {
  if ('text' in node) return node.text ?? ''
  const content = 'content' in node ? node.content : undefined
  return content ? ` ${content.map(textOfNode).join('')} ` : ' '
}
