import { type Conversion, type Inline, type Node, type Place, placeWith } from './conversion.ts'
import { embedNode } from './embeds.ts'
import { galleryMedia, galleryShortcode, putCaption } from './galleries.ts'
import { paragraph } from './nodes.ts'
import { alignmentOf } from './pictures.ts'
import { findProvider } from './providers.ts'
import { replaceShortcodes, type Shortcode } from './shortcode-grammar.ts'
import { playable, soundNode } from './sound.ts'
import { inlineWithin, isTooDeep } from './sub-flow.ts'

/** Takes WordPress's own shortcodes out of a text, each to be converted in its place. */
export function takeOutShortcodes(html: string, conversion: Conversion): string {
  return replaceShortcodes(html, (shortcode) =>
    conversion.takeOut({ source: shortcode.source, convert: (place) => shortcodes[shortcode.name]?.(shortcode, place) }),
  )
}

const shortcodes: Record<string, (shortcode: Shortcode, place: Place) => void> = {
  caption,
  wp_caption: caption,
  embed,
  gallery: ({ attributes }, place) => galleryShortcode(attributes, place),
  audio: (shortcode, place) => recording('audio', shortcode, place),
  video: (shortcode, place) => recording('video', shortcode, place),
  playlist: ({ attributes }, place) => playlist(attributes.type === 'video' ? 'video' : 'audio', attributes, place),
}

/** The words around the picture are its caption, unless the caption was written as an attribute. */
function caption({ attributes, content }: Shortcode, place: Place) {
  const { conversion, flow } = place
  if (content === undefined || isTooDeep(place)) return
  const mediumId = /(\d+)$/.exec(attributes.id ?? '')?.[1]
  const hints = { ...(mediumId ? { mediumId } : {}), align: alignmentOf(attributes.align ?? '') }
  const within = placeWith(place, { hints, lines: 'html', depth: place.setting.depth + 1 })
  const { inline: around, blocks } = inlineWithin(conversion.parse(content), within)
  const written = attributes.caption ? inlineWithin(conversion.parse(attributes.caption), placeWith(within, { hints: {} })) : undefined
  const first = blocks.find(({ type }) => type !== 'paragraph')
  flow.put(blocks)
  if (written === undefined) captionOrParagraph(first, around, place)
  else {
    captionOrParagraph(first, written.inline, place)
    captionOrParagraph(undefined, around, place)
  }
}

function captionOrParagraph(node: Node | undefined, inline: Inline[], { flow }: Place) {
  if (inline.length > 0 && !putCaption(node, inline)) flow.put(paragraph(inline))
}

function embed({ attributes, content }: Shortcode, { flow, conversion, setting }: Place) {
  const written = (content ?? attributes.src ?? attributes['0'] ?? '').replace(/<[^<>]*>/g, '').replaceAll('&amp;', '&').trim()
  const url = conversion.links.webAddress(written)
  if (!url) return flow.words(written, setting.marks, setting.lines)
  if (findProvider(url)) return flow.put(embedNode(url, conversion))
  const href = conversion.links.hrefOf(url)
  flow.put(paragraph([{ type: 'text', text: url, ...(href ? { marks: [{ type: 'link', attrs: { href, title: '' } }] } : {}) }]))
}

const formats = {
  audio: ['src', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'flac', '0'],
  video: ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'mov', 'wmv', '0'],
}

/** The address it names, by whatever format; without one, the first recording that belongs to the article. */
function recording(kind: 'audio' | 'video', { attributes, content }: Shortcode, place: Place) {
  const { conversion, flow } = place
  const written = [...formats[kind].map((name) => attributes[name]), /https?:\/\/[^\s<>"']+/.exec(content ?? '')?.[0]]
  const addresses = written.flatMap((address) => (address ? [address.replaceAll('&amp;', '&').split('|')[0] ?? ''] : []))
  if (addresses.length > 0) {
    const embeddable = addresses.find((address) => findProvider(address))
    const node = embeddable ? embedNode(embeddable, conversion) : soundNode(kind, addresses, place, attributes.poster)
    return node && flow.put(embeddable ? node : withAddress(node, conversion.links.webAddress(addresses[0] ?? '')))
  }
  const medium = conversion.source.attachmentsOf(conversion.source.postId).find((each) => each.kind === kind)
  if (medium) flow.put(playable(kind, { medium, src: '' }, place))
  else conversion.note(`shortcode [${kind}] without a recording left out`)
}

/** WordPress showed the address itself where no player was to be had; it is kept for the same use. */
const withAddress = (node: Node, src: string): Node => ({ ...node, attrs: { ...node.attrs, src: node.attrs?.src || src } })

function playlist(kind: 'audio' | 'video', attributes: Shortcode['attributes'], place: Place) {
  const all = galleryMedia(attributes, place)
  const media = all.filter((medium) => medium.kind === kind)
  if (media.length < all.length) place.conversion.note(`what is no ${kind} left out of a playlist`)
  if (media.length === 0) place.conversion.note('playlist without recordings left out')
  place.flow.put(media.map((medium) => ({ ...playable(kind, { medium, src: '' }, place), content: inlineWithin(place.conversion.parse(medium.caption), place).inline })))
}
