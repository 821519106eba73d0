import { type Block, parseBlocks } from './block-grammar.ts'
import { type Conversion, type Hints, type Node, type Place, placeWith } from './conversion.ts'
import { embedFigure } from './figures.ts'
import { divider, listItem, paragraph } from './nodes.ts'
import { readFootnotes } from './footnotes.ts'
import { soundNode } from './sound.ts'
import { isOfTheSite, knowsItsMedium, serviceName } from './site-blocks.ts'
import { nodesWithin } from './sub-flow.ts'
import type { Branch } from './tree.ts'

/** An article of blocks. Each is read by itself, so that what is broken in one cannot swallow the next. */
export function convertBlocks(html: string, place: Place) {
  for (const part of parseBlocks(html)) {
    place.flow.endRun()
    if (typeof part === 'string') place.conversion.walk(place.conversion.parse(part), placeWith(place, { lines: linesBetween(part) }))
    else convertBlock(part, place)
  }
  place.flow.endRun()
}
const linesBetween = (html: string) => (/<p[\s>]/i.test(html) ? 'html' : 'blank')

type Converter = (block: Block, place: Place) => void

function convertBlock(block: Block, place: Place) {
  const within = placeWith(place, { hints: hintsOf(block), lines: 'html' })
  place.flow.endRun()
  if (isOfTheSite(block.name)) place.conversion.note(`block ${shortName(block)} left out: the site makes its own`)
  else if (block.name.startsWith('core-embed/')) embed(block, within)
  else if (block.name in converters) converters[block.name]?.(block, within)
  else if (block.name.startsWith('core/')) known(block, within)
  else unknown(block, within)
  place.flow.endRun()
}

const shortName = ({ name }: Block) => name.replace(/^core\//, '')
const text = (value: unknown) => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

function hintsOf({ name, attributes }: Block): Hints {
  const mediumId = text(attributes.id) || text(attributes.mediaId)
  const language = text(attributes.language) || text(attributes.lang)
  return {
    ...(knowsItsMedium(name) && mediumId ? { mediumId } : {}),
    ...(attributes.align ? { align: text(attributes.align) } : {}),
    ...(language ? { language } : {}),
    ...(/^(?:attachment|post)$/.test(text(attributes.linkDestination) || text(attributes.linkTo)) ? { isLinkedToItsPage: true } : {}),
  }
}

/** The HTML of a block as branches; the blocks within it are taken out and marked. */
export function branchesOf(block: Block, conversion: Conversion): Branch[] {
  const html = block.parts.map((part) => (typeof part === 'string' ? part : takeOutBlock(part, conversion))).join('')
  return conversion.parse(html)
}

function takeOutBlock(block: Block, conversion: Conversion): string {
  return conversion.takeOut({
    source: block.source,
    convert: (place) => convertBlock(block, place),
    open: () => (block.name === 'core/list-item' ? branchesOf(block, conversion) : []),
  })
}

const known: Converter = (block, { flow, setting, conversion }) =>
  conversion.walk(branchesOf(block, conversion), { flow, setting, conversion })

/** What a foreign block holds is kept; one that holds nothing is kept unread. */
const unknown: Converter = (block, place) => {
  const nodes = nodesWithin(branchesOf(block, place.conversion), place)
  place.flow.put(nodes.length > 0 ? nodes : rawNode(block))
  place.conversion.note(`block ${shortName(block)} ${nodes.length > 0 ? 'is unknown: its content kept' : 'kept inert'}`)
}

const rawNode = (block: Block): Node => ({ type: 'raw', attrs: { html: block.source, origin: `WordPress block ${shortName(block)}` } })

const html: Converter = (block, place) => {
  const nodes = nodesWithin(branchesOf(block, place.conversion), placeWith(place, { lines: 'html' }))
  const isEmpty = !block.parts.some((part) => typeof part !== 'string' || /\S/.test(part))
  if (nodes.length === 0 && !isEmpty) place.conversion.note('HTML without words or pictures kept inert')
  place.flow.put(nodes.length > 0 || isEmpty ? nodes : rawNode(block))
}

const classic: Converter = (block, place) => known(block, placeWith(place, { lines: 'classic' }))

const missing: Converter = (block, place) => unknown({ ...block, name: text(block.attributes.originalName) || block.name }, place)

function embed(block: Block, place: Place) {
  const written = block.parts.find((part) => typeof part === 'string')
  const url = text(block.attributes.url) || (/https?:\/\/[^\s<>"']{4,2000}/.exec(typeof written === 'string' ? written : '')?.[0] ?? '')
  const slug = block.name.startsWith('core-embed/') ? block.name.slice('core-embed/'.length) : text(block.attributes.providerNameSlug)
  const branches = branchesOf(block, place.conversion)
  if (place.conversion.links.webAddress(url)) embedFigure(url, serviceName(slug), branches, place)
  else place.conversion.walk(branches, place)
}

/** One recording of a playlist, known by its number or its address; its player says its title and who plays. */
const track: Converter = ({ attributes }, place) => {
  const [title, artist, album] = [text(attributes.title), text(attributes.artist), text(attributes.album)]
  const kind = text(attributes.type).startsWith('video') ? 'video' : 'audio'
  const node = soundNode(kind, [text(attributes.src)], placeWith(place, { hints: text(attributes.id) ? { mediumId: text(attributes.id) } : {} }))
  if (!node) return
  const who = [artist, album].filter(Boolean).join(', ')
  place.flow.put({ ...node, attrs: { ...node.attrs, ...(title ? { title } : {}) }, content: who ? [{ type: 'text', text: who }] : [] })
}

const reusable: Converter = ({ attributes }, place) => {
  const { conversion } = place
  const id = text(attributes.ref)
  const content = conversion.openReusable(id)
  if (content === undefined) return conversion.note('reusable block that is not in the export left out')
  convertBlocks(content, placeWith(place, { hints: {} }))
  conversion.closeReusable(id)
}

const socialLinks: Converter = (block, { flow, conversion }) => {
  const items = block.parts.flatMap((part) => (typeof part === 'string' ? [] : socialLink(part, conversion)))
  if (items.length > 0) flow.put({ type: 'bulletList', content: items })
}

function socialLink({ attributes }: Block, { links }: Conversion): Node[] {
  const url = text(attributes.url)
  const isMail = /^[^\s@/:]+@[^\s@/]+$/.test(url)
  const href = url ? links.hrefOf(isMail ? `mailto:${url}` : /^[a-z]+:|^[/#]/i.test(url) ? url : `https://${url}`) : ''
  const name = text(attributes.label) || serviceName(text(attributes.service))
  if (!href || !name) return []
  return [listItem([paragraph([{ type: 'text', text: name, marks: [{ type: 'link', attrs: { href, title: '' } }] }])])]
}

/** The notes beneath an article stand in a field of their own, which the runner hands over. */
const footnotes: Converter = (_block, place) => {
  const { conversion, flow } = place
  const items = readFootnotes(conversion.source.footnotes ?? '').map((content) => nodesWithin(conversion.parse(content), place))
  if (items.length > 0) flow.put({ type: 'orderedList', content: items.map(listItem) })
  else conversion.note('footnotes that are not in the export left out')
}

const nothing: Converter = () => {}
const converters: Record<string, Converter> = {
  'core/block': reusable,
  'core/embed': embed,
  'core/footnotes': footnotes,
  'core/freeform': classic,
  'core/html': html,
  'core/missing': missing,
  'core/more': nothing,
  'core/playlist-track': track,
  'core/nextpage': (_block, { flow }) => flow.put(divider()),
  'core/shortcode': classic,
  'core/social-links': socialLinks,
  'core/spacer': nothing,
}
