/**
 * Short names to write the sample's bodies with. `*word*` is emphasis, `**word**` strong, `^1^` raised, `[words](address)` a link.
 */
import type { BodyInput, NodeInput } from '#blocks/body/model.ts'

type Node = NodeInput

/** Who drew the pictures and took down the words. */
export const desk = 'The Lagoon Post'

export const body = (...content: Node[]): BodyInput => ({ type: 'doc', content })
export const p = (text: string): Node => ({ type: 'paragraph', content: inline(text) })
export const h = (text: string, level = 2): Node => ({ type: 'heading', attrs: { level }, content: inline(text) })
export const divider = (): Node => ({ type: 'divider' })
export const pull = (text: string, by = ''): Node => ({ type: 'pullQuote', attrs: { by }, content: [p(text)] })
export const list = (...items: string[]): Node => ({ type: 'bulletList', content: items.map(item) })
export const steps = (...items: string[]): Node => ({ type: 'orderedList', content: items.map(item) })
export const note = (title: string, ...paragraphs: string[]): Node => ({ type: 'note', attrs: { kind: 'note', title }, content: paragraphs.map(p) })

/** An interview's question, then its answer. */
export const asked = (question: string, ...answers: string[]): Node[] => [p(`**${question}**`), ...answers.map(p)]

export const quotation = (said: { speaker: string; role?: string; outlet?: string; url?: string; date?: string }, ...paragraphs: string[]): Node =>
  ({ type: 'quotation', attrs: { id: idOf(paragraphs.join()), ...said }, content: paragraphs.map(p) })

type Align = 'none' | 'left' | 'right' | 'wide' | 'full'
export const picture = (mediaId: string, alt: string, caption: string, credit: string = desk, align: Align = 'none'): Node =>
  ({ type: 'image', attrs: { id: idOf(mediaId + alt), mediaId, alt, credit, align }, content: caption ? inline(caption) : [] })

export const gallery = (...images: Node[]): Node => ({ type: 'gallery', attrs: { columns: images.length }, content: images })
export const essay = (columns: number, caption: string, ...images: Node[]): Node => ({ type: 'gallery', attrs: { columns, caption }, content: images })

export const sound = (mediaId: string, title: string, caption: string): Node => ({ type: 'audio', attrs: { id: idOf(title), mediaId, title }, content: inline(caption) })
export const document = (mediaId: string, name: string): Node => ({ type: 'file', attrs: { mediaId, name } })
/** Something on a stranger's site: readers get our still of it. */
export const film = (shown: { url: string; provider: string; title: string; mediaId: string; kilobytes?: number }, caption: string): Node =>
  ({ type: 'embed', attrs: { id: idOf(shown.url), ...shown }, content: inline(caption) })

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

const item = (text: string): Node => ({ type: 'listItem', content: [p(text)] })

const marked = /\*\*([^*]+)\*\*|\*([^*]+)\*|\^([^^]+)\^|\[([^\]]+)\]\(([^)]+)\)|[^*[^]+/g

function inline(text: string): Node[] {
  return [...text.matchAll(marked)].map(([whole, strong, emphasised, raised, words, href]) => {
    if (strong) return { type: 'text', text: strong, marks: [{ type: 'strong' }] }
    if (emphasised) return { type: 'text', text: emphasised, marks: [{ type: 'em' }] }
    if (raised) return { type: 'text', text: raised, marks: [{ type: 'superscript' }] }
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
