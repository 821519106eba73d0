/** How the nodes and marks of a body look while they are written: the elements and classes of the reader's page, so that its styles fit both. */
import type { DOMOutputSpec, Node } from '@tiptap/pm/model'
import { embedOf } from '#blocks/body/model.ts'

/** What ProseMirror makes elements of: a name, attributes, and `0` where the content stands. */
export type Face = DOMOutputSpec

/** The address of a medium's picture, about so wide. */
export const pictureAt = (mediaId: string, width = 1280) => `/desk/api/media/${encodeURIComponent(mediaId)}/picture?width=${width}`
const fileAt = (mediaId: string) => `/desk/api/media/${encodeURIComponent(mediaId)}/file`

/** Nothing within may be typed in or selected by itself. */
const still = { contenteditable: 'false' }
/** The same, and a press on it leads to a field of the thing's particulars. */
const asks = (field: string) => ({ ...still, 'data-asks': field })

/** `language`: the paper's, in which its readers are told days and kinds. */
export function faceOf(node: Node, language = 'en'): Face {
  const face = faces[node.type.name]
  return face ? face(node, own(node), language) : ['div', own(node), 0]
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

const captionWith = (more: Record<string, string> = {}): Face => ['figcaption', { 'data-content': '', 'data-empty': 'Caption', ...more }, 0]
const caption = captionWith()

const faces: Record<string, (node: Node, own: Record<string, string>, language: string) => Face> = {
  paragraph: (node, own) => ['p', { ...quiet(node, own), ...aligned(node) }, 0],
  heading: (node, own) => [`h${node.attrs.level}`, { ...own, ...aligned(node) }, 0],
  quotation: (node, own, language) => ['figure', { ...own, class: 'testimony' }, ['blockquote', { 'data-content': '' }, 0], ['figcaption', asks('speaker'), ...sourceOf(node, language)]],
  pullQuote: (node, own) => ['figure', { ...own, class: 'pull' }, ['blockquote', { 'data-content': '' }, 0], ['figcaption', asks('by'), String(node.attrs.by)]],
  bulletList: (_, own) => ['ul', own, 0],
  orderedList: ({ attrs }, own) => ['ol', { ...own, start: attrs.start, ...(attrs.reversed && { reversed: '' }), ...(attrs.style && { type: typeOf[attrs.style] }) }, 0],
  listItem: () => ['li', 0],
  image: (node, own) => ['figure', { ...own, class: placeOf[String(node.attrs.align)] }, pictureOf(node), captionWith(node.attrs.credit && { 'data-credit': `Picture: ${node.attrs.credit}` })],
  gallery: ({ attrs }, own) => ['figure', { ...own, class: `gallery of-${Math.min(4, Number(attrs.columns))}` }, 0],
  embed: (node, own) => ['figure', { ...own, class: `embed ${siteOf(node).shape}` }, embedOfNode(node), caption],
  audio: (node, own) => ['figure', { ...own, class: 'sound-figure' }, ['audio', { ...still, controls: '', preload: 'none', src: sourceAt(node) }], caption],
  video: (node, own) => ['figure', { ...own, class: 'film-figure' }, ['video', { ...still, controls: '', preload: 'metadata', src: sourceAt(node) }], caption],
  file: (node, own) => ['p', { ...own, class: 'file-line' }, ['span', {}, `${node.attrs.name || node.attrs.src || 'File'}`]],
  table: ({ attrs }, own) => ['figure', { ...own, class: 'table-figure' }, ['section', { class: 'table' }, ['table', ['tbody', { 'data-content': '' }, 0]]], ['figcaption', asks('caption'), String(attrs.caption)]],
  tableRow: () => ['tr', 0],
  tableCell: (node, own) => ['td', { ...quiet(node, own), ...spans(node), ...aligned(node) }, 0],
  // It stays a `th`, that it look and be copied as one; what has no words yet is announced as a cell, as readers have it.
  tableHeader: (node, own) => ['th', { ...quiet(node, own), ...spans(node), ...aligned(node), ...(!node.textContent.trim() && { role: 'cell' }) }, 0],
  codeBlock: (_, own) => ['pre', own, ['code', { 'data-content': '' }, 0]],
  divider: (_, own) => ['hr', own],
  note: ({ attrs }, own) => ['div', { ...own, class: attrs.kind === 'note' ? 'note' : `note ${attrs.kind}`, role: 'note' }, ['p', { ...asks('title'), class: 'note-title' }, String(attrs.title || kinds[String(attrs.kind)] || '')], ['div', { 'data-content': '' }, 0]],
  raw: ({ attrs }, own) => ['div', { ...own, class: 'raw-face' }, ['b', {}, `Markup of ${attrs.origin || 'another program'}, never shown to readers`], ['code', {}, String(attrs.html).slice(0, 400)]],
  hardBreak: () => ['br'],
}

const spans = ({ attrs }: Node) => ({ ...(attrs.colspan > 1 && { colspan: attrs.colspan }), ...(attrs.rowspan > 1 && { rowspan: attrs.rowspan }) })

const sourceAt = ({ attrs }: Node): string => (attrs.mediaId ? fileAt(String(attrs.mediaId)) : String(attrs.src))

/** A picture elsewhere is not fetched: that would tell a stranger what is being written. */
function pictureOf({ attrs }: Node): Face {
  const alt = String(attrs.alt)
  if (attrs.mediaId) return ['span', { ...still, class: 'picture' }, ['picture', ['img', { src: pictureAt(String(attrs.mediaId)), alt, draggable: 'false' }]]]
  return ['span', { ...still, class: 'picture picture-elsewhere' }, attrs.src ? `A picture at ${attrs.src}` : 'No picture yet']
}

/** As the page calls them where they have no title of their own. */
const kinds: Record<string, string> = { warning: 'Please note', correction: 'Correction' }
const siteOf = ({ attrs }: Node) => embedOf(String(attrs.url), String(attrs.provider))
const shapes = { film: 'Video on', upright: 'Video on', sound: 'Audio on', post: 'Post on', elsewhere: 'More on' }

/** The still, the title and what is to come, as readers see it before they ask. It leads nowhere: here it is chosen. */
function embedOfNode(node: Node): Face {
  const { mediaId, kilobytes, title, url } = node.attrs
  const { provider, shape, frame } = siteOf(node)
  const picture: Face[] = mediaId ? [['span', { class: 'picture' }, ['picture', ['img', { src: pictureAt(String(mediaId)), alt: '', draggable: 'false' }]]]] : []
  const label = [`${shapes[shape]} ${provider}`, kilobytes ? `${kilobytes} kB` : ''].filter(Boolean).join(', ')
  return ['a', { ...still, 'data-label': label, ...(frame && { 'data-frame': frame }) }, ...picture, ['b', {}, String(title || url)]]
}

/** The line beneath a quotation: who, in which office, to whom and when. */
function sourceOf({ attrs }: Node, language: string): Face[] {
  const { speaker, role, outlet, url, date } = attrs as Record<string, string>
  const place = outlet || (URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? '')
  const parts: Face[] = []
  if (speaker) parts.push(['b', {}, speaker])
  if (role) parts.push(['span', {}, role])
  if (place) parts.push(['cite', {}, url ? ['a', { href: url, rel: 'noopener', tabindex: '-1' }, place] : place])
  if (date) parts.push(['time', {}, dayInWords(date, language)])
  return parts.length ? parts.flatMap((part, at): Face[] => (at ? [['span', {}, ', '], part] : [part])) : [['span', { class: 'lacking' }, 'Who said it?']]
}

/** "2 March 2026", as the page has it; what is no day stays as it was written. */
export function dayInWords(date: string, language: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) return date
  const how = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', numberingSystem: 'latn' } as const
  return new Intl.DateTimeFormat([language === 'en' ? 'en-GB' : language, 'en-GB'], how).format(new Date(`${date}T12:00:00Z`))
}

const plainMark = (element: string) => (): Face => [element, 0]
export const markFaces: Record<string, (attrs: Record<string, unknown>) => Face> = {
  link: ({ href, title }) => ['a', { href: String(href), ...(title ? { title: String(title) } : {}), rel: 'noopener' }, 0],
  abbreviation: ({ title }) => ['abbr', { title: String(title) }, 0],
  strong: plainMark('strong'), em: plainMark('em'), underline: plainMark('u'), strike: plainMark('s'), highlight: plainMark('mark'), small: plainMark('small'),
  subscript: plainMark('sub'), superscript: plainMark('sup'), keyboard: plainMark('kbd'), code: plainMark('code'),
}
