import type { Conversion, Mark, Node, Place } from './conversion.ts'
import { fileNode, findMedium, sameFile } from './media.ts'
import type { ImportedMedium } from './source.ts'
import type { Attributes, Tag } from './tree.ts'

/** A picture ends the paragraph it stood in; the words go on after it. Signs drawn as pictures are words again. */
export function picture(tag: Tag, place: Place) {
  const { flow, setting, conversion } = place
  const { attributes, formats } = tag
  const marks = conversion.marksOf(formats)
  if (isSign(attributes)) return flow.words(attributes.alt ?? '', marks, setting.lines)
  const isLinkedToItsPage = setting.hints.isLinkedToItsPage || formats.some(({ attributes }) => /\battachment\b|\bwp-att-/.test(attributes.rel ?? ''))
  const node = pictureNode(attributes, place, isLinkedToItsPage ? '' : linkIn(marks))
  if (node) flow.put(node)
}

const isSign = ({ class: names = '', src = '' }: Attributes) =>
  /\b(?:wp-smiley|emoji|emoticon)\b/.test(names) || src.includes('/images/core/emoji/')

const linkIn = (marks: Mark[]) => String(marks.find(({ type }) => type === 'link')?.attrs?.href ?? '')

export function pictureNode(attributes: Attributes, { setting, conversion }: Place, link: string): Node | undefined {
  const address = addressOf(attributes)
  const id = setting.hints.mediumId ?? attributes['data-id'] ?? /\bwp-image-(\d+)/.exec(attributes.class ?? '')?.[1]
  const medium = findMedium(conversion, address, id)
  const src = medium ? '' : conversion.links.webAddress(address)
  if (medium && medium.kind !== 'image') return fileNode(medium, '', '')
  if (!medium && !src) return leaveOut(address, conversion)
  if (attributes.width === '1' && attributes.height === '1') return void conversion.note('counting pixel left out')
  if (!medium) conversion.note('picture that is not among the media keeps its old address')
  return imageNode(conversion, {
    medium,
    src,
    alt: attributes.alt || medium?.alt || '',
    link: worthFollowing(link, medium?.url ?? src, conversion),
    align: alignmentOf(`${attributes.class ?? ''} align${attributes.align ?? ''} align${setting.hints.align ?? ''}`),
    width: medium ? null : pixels(attributes.width),
    height: medium ? null : pixels(attributes.height),
  })
}

interface Picture {
  medium?: ImportedMedium
  src: string
  alt: string
  link?: string
  align?: string
  width?: number | null
  height?: number | null
}

export function imageNode(conversion: Conversion, { medium, src, ...picture }: Picture): Node {
  const id = conversion.idFor('image', medium?.oldId ?? src)
  const attrs = { id, mediaId: medium?.mediumId ?? '', src, credit: '', link: '', align: 'none', width: null, height: null, ...picture }
  return { type: 'image', attrs, content: [] }
}

function leaveOut(address: string, conversion: Conversion): undefined {
  conversion.note(address.startsWith('data:') ? 'picture written into the text left out' : 'picture without an address left out')
}

/** Pages that loaded pictures late kept the true address aside. */
function addressOf({ src = '', ...attributes }: Attributes): string {
  const late = attributes['data-src'] ?? attributes['data-lazy-src'] ?? attributes['data-orig-file'] ?? ''
  return late && (src === '' || src.startsWith('data:')) ? late : src
}

/** A link from a picture to itself, larger, or to the page WordPress made of it, leads nowhere new. */
function worthFollowing(link: string, own: string, { links }: Conversion): string {
  const file = link.replace(/[?#].*$/, '')
  if (/\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|heic)$/i.test(file) && sameFile(file, own)) return ''
  if (/[?&]attachment_id=\d/.test(link)) return ''
  return link && links.hrefOf(link)
}

export function alignmentOf(names: string): string {
  return /\balign-?(left|right|center|wide|full)\b/.exec(names)?.[1] ?? 'none'
}

function pixels(written: string | undefined): number | null {
  const count = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(written ?? '')?.[1]
  return count && Number(count) > 0 ? Number(count) : null
}
