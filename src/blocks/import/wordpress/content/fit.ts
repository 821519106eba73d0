import type { Inline, Node } from './conversion.ts'
import { paragraph, textOfNodes } from './nodes.ts'

/** A body may hold no more than this: room is left beneath the format's own limits for the words of what is over. */
const mostNodes = 45_000
const mostText = 1_900_000
const paragraphLength = 5_000

/** No article is so large; what is over the limit keeps its words, as plain paragraphs, as far as there is room. */
export function fit(nodes: Node[], note: (what: string) => void): Node[] {
  const size = { nodes: 0, text: 0 }
  const over = nodes.findIndex((node) => {
    measure(node, size)
    return size.nodes > mostNodes || size.text > mostText
  })
  if (over < 0) return nodes
  note('the end of a very long text kept as plain paragraphs')
  const kept = nodes.slice(0, over)
  const left = Math.max(0, mostText - kept.reduce((sum, node) => sum + lengthOf(node), 0))
  const words = textOfNodes(nodes.slice(over))
  if (words.length > left) note('a text of more than two million characters cut')
  return [...kept, ...inParagraphs(words.slice(0, left))]
}

function measure(node: Node | Inline, size: { nodes: number; text: number }) {
  size.nodes += 1
  size.text += lengthOf(node, false)
  if ('content' in node) for (const child of node.content ?? []) measure(child, size)
}

function lengthOf(node: Node | Inline, isDeep = true): number {
  const attrs = 'attrs' in node && node.attrs ? Object.values(node.attrs) : []
  const marks = 'marks' in node ? (node.marks ?? []).flatMap((mark) => Object.values(mark.attrs ?? {})) : []
  const written = [...attrs, ...marks, 'text' in node ? node.text : ''].filter((each) => typeof each === 'string')
  const own = written.reduce((sum, each) => sum + each.length, 0)
  const children = isDeep && 'content' in node ? (node.content ?? []) : []
  return children.reduce((sum, child) => sum + lengthOf(child), own)
}

function inParagraphs(words: string): Node[] {
  const pieces = words.match(new RegExp(`[\\s\\S]{${paragraphLength}}\\S{0,200}|[\\s\\S]+`, 'g')) ?? []
  return pieces.map((text) => paragraph([{ type: 'text', text: text.trim().toWellFormed() }])).filter(({ content }) => textOfNodes(content ?? []) !== '')
}
