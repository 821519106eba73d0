import type { Inline, Node, Place } from './conversion.ts'
import { captioned, paragraph, textOfInline } from './nodes.ts'
import { imageNode } from './pictures.ts'
import type { ImportedMedium } from './source.ts'
import { inlineWithin } from './sub-flow.ts'
import type { Attributes } from './tree.ts'

/** The pictures among some nodes, together; anything else follows them. */
export function galleryOf(nodes: Node[], columns: number, caption: Inline[]): Node[] {
  const pictures = nodes.filter(({ type }) => type === 'image')
  const others = nodes.filter(({ type }) => type !== 'image')
  if (pictures.length === 0) return caption.length > 0 ? [...others, paragraph(caption)] : others
  const attrs = { columns: clampColumns(columns), caption: textOfInline(caption).trim() }
  return [{ type: 'gallery', attrs, content: pictures }, ...others]
}
const clampColumns = (count: number) => (Number.isInteger(count) && count > 0 ? Math.min(8, count) : 3)

/** `[gallery]`: the pictures it names, or those that belong to the article, each with its own caption. */
export function galleryShortcode(attributes: Attributes, place: Place) {
  const { conversion } = place
  const media = galleryMedia(attributes, place).filter(({ kind }) => kind === 'image')
  if (media.length === 0) return conversion.note('gallery without pictures left out')
  const pictures = media.map((medium) => ({
    ...imageNode(conversion, { medium, src: '', alt: medium.alt }),
    content: inlineWithin(conversion.parse(medium.caption), place).inline,
  }))
  place.flow.put(galleryOf(pictures, Number(attributes.columns ?? 3), []))
}

/** The media a gallery or playlist shows, in the order WordPress showed them. */
export function galleryMedia(attributes: Attributes, { conversion }: Place): ImportedMedium[] {
  const { source } = conversion
  const named = attributes.ids || attributes.include
  if (!named) return ordered(belonging(attributes, source.attachmentsOf(attributes.id || source.postId)), attributes)
  const found = idsIn(named).map((id) => source.mediumById(id))
  for (const medium of found) if (!medium) conversion.note('picture of a gallery that is not among the media left out')
  const media = found.filter((medium) => medium !== undefined)
  return attributes.ids && !attributes.orderby ? media : ordered(media, attributes)
}

const idsIn = (list: string) => list.split(/[\s,]+/).filter((id) => /^\d+$/.test(id))

function belonging(attributes: Attributes, media: ImportedMedium[]): ImportedMedium[] {
  const excluded = new Set(idsIn(attributes.exclude ?? ''))
  return media.filter(({ oldId }) => !excluded.has(oldId))
}

function ordered(media: ImportedMedium[], { orderby = '', order = '' }: Attributes): ImportedMedium[] {
  const sorted = [...media]
  if (/\btitle\b/i.test(orderby)) sorted.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
  else if (/\bID\b/i.test(orderby)) sorted.sort((a, b) => Number(a.oldId) - Number(b.oldId))
  return /^desc$/i.test(order) ? sorted.reverse() : sorted
}

/** Puts a caption under what can carry one; false where nothing here can. */
export function putCaption(node: Node | undefined, inline: Inline[]): boolean {
  if (!node) return false
  if (captioned.has(node.type)) node.content = [...((node.content ?? []) as Inline[]), ...inline]
  else if (node.type === 'table' || node.type === 'gallery') node.attrs = { ...node.attrs, caption: joinWords(node.attrs?.caption, inline) }
  else if (node.type === 'quotation' && !node.attrs?.speaker) setSpeaker(node, inline)
  else return false
  return true
}
const setSpeaker = (node: Node, inline: Inline[]) => {
  node.attrs = { ...node.attrs, speaker: joinWords('', inline).replace(/^[—–-]+\s*/, '') }
}
const joinWords = (had: unknown, inline: Inline[]) => `${String(had ?? '')} ${textOfInline(inline)}`.trim()
