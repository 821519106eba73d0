/** Short names to write the sample's bodies with. `*word*` is emphasis, `[words](address)` a link. */
import type { BodyInput, NodeInput } from '#blocks/body/model.ts'

type Node = NodeInput

export const body = (...content: Node[]): BodyInput => ({ type: 'doc', content })
export const p = (text: string): Node => ({ type: 'paragraph', content: inline(text) })
export const h = (text: string): Node => ({ type: 'heading', attrs: { level: 2 }, content: inline(text) })
export const divider = (): Node => ({ type: 'divider' })
export const pull = (text: string, by = ''): Node => ({ type: 'pullQuote', attrs: { by }, content: [p(text)] })
export const list = (...items: string[]): Node =>
  ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [p(item)] })) })
export const note = (title: string, text: string): Node => ({ type: 'note', attrs: { kind: 'note', title }, content: [p(text)] })

export const quotation = (said: { speaker: string; role?: string; outlet?: string; url?: string; date?: string }, ...paragraphs: string[]): Node =>
  ({ type: 'quotation', attrs: { id: idOf(paragraphs.join()), ...said }, content: paragraphs.map(p) })

export const picture = (mediaId: string, alt: string, caption: string, credit: string): Node =>
  ({ type: 'image', attrs: { id: idOf(mediaId + alt), mediaId, alt, credit }, content: caption ? inline(caption) : [] })

export const gallery = (...images: Node[]): Node => ({ type: 'gallery', attrs: { columns: images.length }, content: images })

export const table = (caption: string, head: string[], ...rows: string[][]): Node => {
  const cell = (type: string) => (text: string) => ({ type, content: [p(text)] })
  return {
    type: 'table',
    attrs: { caption },
    content: [
      { type: 'tableRow', content: head.map(cell('tableHeader')) },
      ...rows.map((row) => ({ type: 'tableRow', content: row.map(cell('tableCell')) })),
    ],
  }
}

function inline(text: string): Node[] {
  return [...text.matchAll(/\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)|[^*[]+/g)].map(([whole, emphasised, words, href]) => {
    if (emphasised) return { type: 'text', text: emphasised, marks: [{ type: 'em' }] }
    if (words) return { type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }
    return { type: 'text', text: whole }
  })
}

/** The same words get the same id, so that filling the sample twice gives the same bodies. */
function idOf(text: string): string {
  let sum = 0
  for (const sign of text) sum = (Math.imul(sum, 31) + sign.codePointAt(0)!) | 0
  return `s${(sum >>> 0).toString(36)}`
}
