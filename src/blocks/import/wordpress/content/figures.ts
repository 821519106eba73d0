import { type Place, placeWith } from './conversion.ts'
import { embedNode } from './embeds.ts'
import { fileNode, findMedium } from './media.ts'
import { galleryOf, putCaption } from './galleries.ts'
import { paragraph } from './nodes.ts'
import { alignmentOf, pictureNode } from './pictures.ts'
import { isPullQuote, pullQuote } from './quotations.ts'
import { inlineWithin, nodesWithin } from './sub-flow.ts'
import type { Branch, Tag } from './tree.ts'

const isCaption = (branch: Branch): branch is Tag =>
  branch.kind === 'tag' && (branch.name === 'figcaption' || /\bwp-caption-(?:text|dd)\b/.test(branch.attributes.class ?? ''))
const hasClass = (tag: Tag, name: RegExp) => name.test(tag.attributes.class ?? '')

/** What a figure shows with its caption beneath: a picture, a gallery, a table, an embed, a pull quote. */
export function figure(tag: Tag, place: Place) {
  if (isPullQuote(tag)) return pullQuote(tag.children, place)
  const shown = tag.children.filter((child) => !isCaption(child))
  const align = alignmentOf(tag.attributes.class ?? '')
  const hints = align === 'none' ? place.setting.hints : { ...place.setting.hints, align }
  const nodes = nodesWithin(shown, place, { hints })
  const caption = inlineWithin(tag.children.filter(isCaption).flatMap(({ children }) => children), placeWith(place, { hints: {} }))
  if (isGallery(tag)) place.flow.put(galleryOf(nodes, columnsOf(tag), caption.inline))
  else {
    const one = nodes.length === 1 ? nodes[0] : undefined
    if (caption.inline.length > 0 && !putCaption(one, caption.inline)) nodes.push(paragraph(caption.inline))
    place.flow.put(nodes)
  }
  place.flow.put(caption.blocks)
}

const galleryClasses = /\b(?:wp-block-gallery|blocks-gallery-grid|tiled-gallery|gallery-columns-\d|galleryid-\d+)(?=\s|$)/
const isGallery = (tag: Tag) => hasClass(tag, galleryClasses)
const columnsOf = (tag: Tag) => Number(/\bcolumns-(\d)\b/.exec(tag.attributes.class ?? '')?.[1] ?? 3)

/** A division says something only by its class; without one it is as good as not there. */
export function division(tag: Tag, place: Place): boolean {
  if (hasClass(tag, /\bwp-block-file\b/)) return file(tag, place)
  if (hasClass(tag, /\bwp-caption\b/)) figure(tag, place)
  else if (isPullQuote(tag)) pullQuote(tag.children, place)
  else if (isGallery(tag)) gallery(tag, place)
  else if (hasClass(tag, /\b(?:sharedaddy|jp-relatedposts)\b/)) place.conversion.note('sharing buttons and related articles left out')
  else return backdrop(tag, place)
  return true
}

export function gallery(tag: Tag, place: Place) {
  place.flow.put(galleryOf(nodesWithin(tag.children, place), columnsOf(tag), []))
}

/** A picture behind words stands before them. */
function backdrop(tag: Tag, place: Place): boolean {
  const address = hasClass(tag, /\bwp-block-cover/) ? (/url\((['"]?)([^'")]{1,2000})\1\)/.exec(tag.attributes.style ?? '')?.[2] ?? '') : ''
  const node = address ? pictureNode({ src: address, class: tag.attributes.class ?? '' }, place, '') : undefined
  if (node) place.flow.put(node)
  return false
}

/** A file to take away is a name with a button beside it. Without one of the two WordPress showed a plain link, and so does Ogene. */
function file(tag: Tag, place: Place): boolean {
  const { conversion, setting } = place
  const links = tag.children.flatMap(wordsIn).filter(({ href }) => href !== '')
  const named = links.find(({ className }) => !/\bbutton\b/.test(className))
  if (!named || links.length < 2) return false
  const medium = findMedium(conversion, named.href, setting.hints.mediumId)
  const src = conversion.links.webAddress(named.href)
  if (!medium && !src) return false
  if (!medium) conversion.note('file that is not among the media keeps its old address')
  const name = links.filter(({ className }) => className === named.className).map(({ text }) => text)
  place.flow.put(fileNode(medium, src, name.join('').trim()))
  return true
}

interface LinkedWords {
  text: string
  href: string
  className: string
}
function wordsIn(branch: Branch): LinkedWords[] {
  if (branch.kind === 'tag') return branch.children.flatMap(wordsIn)
  if (branch.kind !== 'words') return []
  const link = branch.formats.find(({ name }) => name === 'a')
  const { href = '', class: names = '', download } = link?.attributes ?? {}
  return [{ text: branch.text, href, className: download === undefined ? names : `${names} button` }]
}

/** An embed block: its address is known, its caption stands in its HTML. */
export function embedFigure(address: string, provider: string, branches: Branch[], place: Place) {
  const node = embedNode(place.conversion.links.webAddress(address), place.conversion, provider)
  const captions = branches.flatMap((branch) => (branch.kind === 'tag' ? [branch, ...branch.children] : [])).filter(isCaption)
  const { inline } = inlineWithin(captions.flatMap(({ children }) => children), placeWith(place, { hints: {} }))
  putCaption(node, inline)
  place.flow.put(node)
}
