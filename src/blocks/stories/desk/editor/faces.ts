/** How the nodes and marks of a body look while they are written: the elements and classes of the reader's page, so that its styles fit both. */
import type { DOMOutputSpec, Node } from '@tiptap/pm/model'

/** What ProseMirror makes elements of: a name, attributes, and `0` where the content stands. */
export type Face = DOMOutputSpec

/** The address of a medium's picture, about so wide. */
export const pictureAt = (mediaId: string, width = 1280) => `/desk/api/media/${encodeURIComponent(mediaId)}/picture?width=${width}`
const fileAt = (mediaId: string) => `/desk/api/media/${encodeURIComponent(mediaId)}/file`

/** Nothing within may be typed in or selected by itself. */
const still = { contenteditable: 'false' }

export function faceOf(node: Node): Face {
  const face = faces[node.type.name]
  return face ? face(node, own(node)) : ['div', own(node), 0]
}

/** So that it comes back whole from the clipboard. */
function own({ type, attrs }: Node): Record<string, string> {
  return { 'data-node': type.name, ...(Object.keys(attrs).length && { 'data-attrs': JSON.stringify(attrs) }) }
}

const isPlain = ({ attrs, type }: Node) => Object.entries(attrs).every(([name, value]) => value === type.spec.attrs?.[name]?.default)
/** Most paragraphs say nothing of themselves. */
const quiet = (node: Node, own: Record<string, string>) => (isPlain(node) ? {} : own)
const aligned = ({ attrs }: Node): Record<string, string> => (attrs.align ? { class: String(attrs.align) } : {})

const placeOf: Record<string, string> = { none: 'image', center: 'image middle', left: 'image at-left', right: 'image at-right', wide: 'image wide', full: 'image wide full' }
const typeOf: Record<string, string> = { 'lower-alpha': 'a', 'upper-alpha': 'A', 'lower-roman': 'i', 'upper-roman': 'I' }

const faces: Record<string, (node: Node, own: Record<string, string>) => Face> = {
  paragraph: (node, own) => ['p', { ...quiet(node, own), ...aligned(node) }, 0],
  heading: (node, own) => [`h${node.attrs.level}`, { ...own, ...aligned(node) }, 0],
  quotation: (node, own) => ['figure', { ...own, class: 'testimony' }, ['blockquote', { 'data-content': '' }, 0], ['figcaption', still, ...sourceOf(node)]],
  pullQuote: (node, own) => ['figure', { ...own, class: 'pull' }, ['blockquote', { 'data-content': '' }, 0], ['figcaption', still, String(node.attrs.by)]],
  bulletList: (_, own) => ['ul', own, 0],
  orderedList: ({ attrs }, own) => ['ol', { ...own, start: attrs.start, ...(attrs.reversed && { reversed: '' }), ...(attrs.style && { type: typeOf[attrs.style] }) }, 0],
  listItem: () => ['li', 0],
  image: (node, own) => ['figure', { ...own, class: placeOf[String(node.attrs.align)] }, pictureOf(node), ['figcaption', { 'data-content': '', 'data-empty': 'Caption' }, 0]],
  gallery: ({ attrs }, own) => ['figure', { ...own, class: `gallery of-${Math.min(4, Number(attrs.columns))}` }, 0],
  embed: (node, own) => ['figure', { ...own, class: 'embed' }, ['div', { ...still, class: 'embed-face' }, ...embedOf(node)], ['figcaption', { 'data-content': '', 'data-empty': 'Caption' }, 0]],
  audio: (node, own) => ['figure', { ...own, class: 'sound-figure' }, ['audio', { ...still, controls: '', preload: 'none', src: sourceAt(node) }], ['figcaption', { 'data-content': '', 'data-empty': 'Caption' }, 0]],
  video: (node, own) => ['figure', { ...own, class: 'film-figure' }, ['video', { ...still, controls: '', preload: 'metadata', src: sourceAt(node) }], ['figcaption', { 'data-content': '', 'data-empty': 'Caption' }, 0]],
  file: (node, own) => ['p', { ...own, class: 'file-line' }, ['span', {}, `${node.attrs.name || node.attrs.src || 'File'}`]],
  table: ({ attrs }, own) => ['figure', { ...own, class: 'table-figure' }, ['section', { class: 'table' }, ['table', ['tbody', { 'data-content': '' }, 0]]], ['figcaption', still, String(attrs.caption)]],
  tableRow: () => ['tr', 0],
  tableCell: (node, own) => ['td', { ...quiet(node, own), ...spans(node), ...aligned(node) }, 0],
  tableHeader: (node, own) => ['th', { ...quiet(node, own), ...spans(node), ...aligned(node) }, 0],
  codeBlock: (_, own) => ['pre', own, ['code', { 'data-content': '' }, 0]],
  divider: (_, own) => ['hr', own],
  note: ({ attrs }, own) => ['div', { ...own, class: attrs.kind === 'note' ? 'note' : `note ${attrs.kind}`, role: 'note' }, ['p', { ...still, class: 'note-title' }, String(attrs.title || (attrs.kind === 'note' ? '' : attrs.kind))], ['div', { 'data-content': '' }, 0]],
  raw: ({ attrs }, own) => ['div', { ...own, class: 'raw-face' }, ['b', {}, `Markup of ${attrs.origin || 'another program'}, never shown to readers`], ['code', {}, String(attrs.html).slice(0, 400)]],
  hardBreak: () => ['br'],
}

const spans = ({ attrs }: Node) => ({ ...(attrs.colspan > 1 && { colspan: attrs.colspan }), ...(attrs.rowspan > 1 && { rowspan: attrs.rowspan }) })

const sourceAt = ({ attrs }: Node): string => (attrs.mediaId ? fileAt(String(attrs.mediaId)) : String(attrs.src))

/** A picture elsewhere is not fetched: that would tell a stranger what is being written. */
function pictureOf({ attrs }: Node): Face {
  const alt = String(attrs.alt)
  if (attrs.mediaId) return ['span', { ...still, class: 'picture' }, ['img', { src: pictureAt(String(attrs.mediaId)), alt, draggable: 'false' }]]
  return ['span', { ...still, class: 'picture picture-elsewhere' }, attrs.src ? `A picture at ${attrs.src}` : 'No picture yet']
}

function embedOf({ attrs }: Node): Face[] {
  const still: Face[] = attrs.mediaId ? [['img', { src: pictureAt(String(attrs.mediaId)), alt: '' }]] : []
  const weight = attrs.kilobytes ? `${attrs.kilobytes} kB when a reader asks for it` : 'Shown as a link until a reader asks for it'
  return [...still, ['b', {}, String(attrs.title || attrs.url)], ['small', {}, [attrs.provider, weight].filter(Boolean).join(' · ')]]
}

/** The line beneath a quotation. */
function sourceOf({ attrs }: Node): Face[] {
  const further = [attrs.role, attrs.outlet || attrs.url, attrs.date].filter(Boolean).join(', ')
  if (!attrs.speaker && !further) return [['span', { class: 'lacking' }, 'Who said it?']]
  return [...(attrs.speaker ? [['b', {}, String(attrs.speaker)] as Face] : []), [attrs.speaker && further ? ', ' : '', further].join('')].filter((each) => each !== '') as Face[]
}

const plainMark = (element: string) => (): Face => [element, 0]
export const markFaces: Record<string, (attrs: Record<string, unknown>) => Face> = {
  link: ({ href, title }) => ['a', { href: String(href), ...(title ? { title: String(title) } : {}), rel: 'noopener' }, 0],
  abbreviation: ({ title }) => ['abbr', { title: String(title) }, 0],
  strong: plainMark('strong'), em: plainMark('em'), underline: plainMark('u'), strike: plainMark('s'), highlight: plainMark('mark'), small: plainMark('small'),
  subscript: plainMark('sub'), superscript: plainMark('sup'), keyboard: plainMark('kbd'), code: plainMark('code'),
}
