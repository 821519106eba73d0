/**
 * The nodes of a body, one plain table: the zod schema, the ProseMirror schema and the types are all made from it, so that no editor
 * can strip what another wrote. `content` is a rule as ProseMirror writes it: a group or a node, then `*` for any number, `+` for
 * at least one.
 */
import { z } from 'zod'
import { anchor, id, link, size, source, whole, words } from './attributes.ts'

export interface NodeRule {
  group?: 'block' | 'inline' | 'cell'
  content?: string
  attrs?: Record<string, z.ZodType>
  /** Nothing to write in: chosen and moved as one thing. */
  isAtom?: true
  /** Its text carries no marks. */
  isPlain?: true
}

const align = z.enum(['center', 'right']).nullable().default(null)
const cell = {
  colspan: whole(1, 1000).default(1),
  rowspan: whole(1, 1000).default(1),
  align: z.enum(['left', 'center', 'right']).nullable().default(null),
}

export const nodes = {
  doc: { content: 'block*' },
  paragraph: { group: 'block', content: 'inline*', attrs: { align } },
  /** The headline of the page is the one h1, so headings begin at 2. `anchor`: '' makes one of the words. */
  heading: { group: 'block', content: 'inline*', attrs: { level: whole(2, 6).default(2), anchor: anchor(), align } },
  /** Words somebody said, as testimony. `date` is a day (2026-03-02) or, where that is not known, words. */
  quotation: {
    group: 'block', content: 'block+',
    attrs: { id: id(), speaker: words(), role: words(), outlet: words(), url: link(), date: words() },
  },
  /** Words of the article itself, set large. */
  pullQuote: { group: 'block', content: 'paragraph+', attrs: { by: words() } },
  bulletList: { group: 'block', content: 'listItem+' },
  orderedList: {
    group: 'block', content: 'listItem+',
    attrs: {
      start: whole(-1_000_000, 1_000_000).default(1), reversed: z.boolean().default(false),
      style: z.enum(['', 'lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman']).default(''),
    },
  },
  listItem: { content: 'block+' },
  /** A picture with its caption. `src` is an address outside, where there is no medium of ours; `width` and `height` are of that one. */
  image: {
    group: 'block', content: 'inline*',
    attrs: {
      id: id(), mediaId: id(), src: source(), alt: words(), credit: words(), link: link(), width: size(), height: size(),
      align: z.enum(['none', 'left', 'right', 'center', 'wide', 'full']).default('none'),
    },
  },
  gallery: { group: 'block', content: 'image+', attrs: { columns: whole(1, 8).default(3), caption: words() } },
  /** Something on another site, shown as a link with a still (`mediaId`) until a reader asks for it. */
  embed: {
    group: 'block', content: 'inline*',
    attrs: { id: id(), url: source(), provider: words(), title: words(), mediaId: id(), kilobytes: size() },
  },
  audio: { group: 'block', content: 'inline*', attrs: { id: id(), mediaId: id(), src: source(), title: words() } },
  video: { group: 'block', content: 'inline*', attrs: { id: id(), mediaId: id(), src: source(), posterId: id(), title: words() } },
  file: { group: 'block', isAtom: true, attrs: { mediaId: id(), src: source(), name: words(), bytes: size(), mime: words() } },
  table: { group: 'block', content: 'tableRow+', attrs: { caption: words() } },
  tableRow: { content: 'cell+' },
  tableCell: { group: 'cell', content: 'block+', attrs: cell },
  tableHeader: { group: 'cell', content: 'block+', attrs: cell },
  /** Not `code`: ProseMirror lets no node and mark share a name. */
  codeBlock: { group: 'block', content: 'text*', isPlain: true, attrs: { language: words() } },
  divider: { group: 'block', isAtom: true },
  note: { group: 'block', content: 'block+', attrs: { kind: z.enum(['note', 'warning', 'correction']).default('note'), title: words() } },
  /** Markup of another program nobody has read yet: kept for editors, never shown to readers. */
  raw: { group: 'block', isAtom: true, attrs: { html: words(), origin: words() } },
  hardBreak: { group: 'inline', isAtom: true },
  text: { group: 'inline' },
} as const satisfies Record<string, NodeRule>
