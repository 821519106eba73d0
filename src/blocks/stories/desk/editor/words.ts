/** Between the editor's document and the body as it is stored. */
import type { JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type Body, countWords, nodes } from '#blocks/body/model.ts'

type Block = Body['content'][number]

/** Nodes never change, so each is turned into JSON once: after a key only the paragraph it fell in is made anew. */
const made = new WeakMap<Node, Block>()

/** The document as the store has it. One empty paragraph is a place to write in, and nothing. */
export function bodyOf(doc: Node): Body {
  const content = doc.children.map(blockOf)
  return { type: 'doc', content: content.length === 1 && isEmptyParagraph(content[0]!) ? [] : content }
}

const isEmptyParagraph = (block: Block) => block.type === 'paragraph' && block.content.length === 0 && block.attrs.align === null

function blockOf(node: Node): Block {
  const known = made.get(node)
  if (known) return known
  // The schema is made from the same tables as the type.
  const block = plain(node) as unknown as Block
  made.set(node, block)
  return block
}

/** `toJSON` leaves out content that is empty; the store never does. */
function plain(node: Node): JSONContent {
  if (node.isText) return node.toJSON() as JSONContent
  const { attrs, content } = nodes[node.type.name as keyof typeof nodes] as { attrs?: object; content?: string }
  return {
    type: node.type.name,
    ...(attrs && { attrs: { ...node.attrs } }),
    ...(content && { content: node.children.map(plain) }),
    ...(node.marks.length && { marks: node.marks.map((mark) => mark.toJSON() as { type: string }) }),
  }
}

/** What the editor opens: never without a place to write in. */
export const documentOf = (body: Body): JSONContent => (body.content.length ? (body as JSONContent) : { type: 'doc', content: [{ type: 'paragraph' }] })

const counted = new WeakMap<Node, number>()

/** Words of the document; only what changed is counted anew. */
export function wordsIn(doc: Node): number {
  let words = 0
  for (const child of doc.children) {
    let own = counted.get(child)
    if (own === undefined) {
      own = countWords({ type: 'doc', content: [blockOf(child)] })
      counted.set(child, own)
    }
    words += own
  }
  return words
}
