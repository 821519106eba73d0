import type { Inline, Node, Place } from './conversion.ts'
import { paragraph, textOfInline, textOfNodes } from './nodes.ts'
import { inlineWithin, isTooDeep, nodesWithin } from './sub-flow.ts'
import type { Branch, Tag } from './tree.ts'

const isBlank = (branch: Branch) => branch.kind === 'words' && /^\s*$/.test(branch.text)
const tagNamed = (branch: Branch | undefined, name: RegExp) => (branch?.kind === 'tag' && name.test(branch.name) ? branch : undefined)
export const isPullQuote = ({ attributes }: Tag) => /\b(?:wp-block-pullquote|pull-?quote|pull_quote)\b/i.test(attributes.class ?? '')

/** A block quote becomes a quotation; whom it cites at its end becomes the speaker. */
export function quotation(tag: Tag, place: Place) {
  if (isTooDeep(place)) return place.conversion.walk(tag.children, place)
  if (isPullQuote(tag)) return pullQuote(tag.children, place)
  const { words, cite } = partCite(tag.children)
  const content = nodesWithin(words, place, { depth: place.setting.depth + 1, hints: {} })
  const { speaker, url } = speakerOf(cite, place)
  if (content.length > 0) place.flow.put(quotationNode(content, place, { speaker, url: url || safeSource(tag, place) }))
  else if (speaker) place.flow.put(paragraph([{ type: 'text', text: speaker }]))
}

function quotationNode(content: Node[], { conversion }: Place, { speaker, url }: { speaker: string; url: string }): Node {
  const id = conversion.idFor('quotation', textOfNodes(content).slice(0, 200))
  return { type: 'quotation', attrs: { id, speaker, role: '', outlet: '', url, date: '' }, content }
}

const safeSource = ({ attributes }: Tag, { conversion }: Place) => (attributes.cite ? conversion.links.webAddress(attributes.cite) : '')

/** Words set large beside the article; anything else in them makes it a quotation. */
export function pullQuote(branches: Branch[], place: Place) {
  const inner = (branches.length === 1 ? tagNamed(branches[0], /^blockquote$/)?.children : undefined) ?? branches
  const { words, cite } = partCite(inner)
  const nodes = nodesWithin(words, place, { depth: place.setting.depth + 1, hints: {}, align: null }).map(asParagraph)
  const { speaker, url } = speakerOf(cite, place)
  if (nodes.length === 0) {
    if (speaker) place.flow.put(paragraph([{ type: 'text', text: speaker }]))
  } else if (nodes.every(({ type }) => type === 'paragraph')) place.flow.put({ type: 'pullQuote', attrs: { by: speaker }, content: nodes })
  else place.flow.put(quotationNode(nodes, place, { speaker, url }))
}
const asParagraph = (node: Node): Node => (node.type === 'heading' ? paragraph((node.content ?? []) as Inline[]) : node)

/** Parts what is said from who says it: a `cite` or `footer` that ends the quote, alone or in a paragraph of its own. */
function partCite(branches: Branch[]): { words: Branch[]; cite: Branch[] } {
  const end = branches.findLastIndex((branch) => !isBlank(branch))
  const ending = tagNamed(branches[end], /^(?:cite|footer|p|div)$/)
  if (!ending) return { words: branches, cite: [] }
  if (/^(?:cite|footer)$/.test(ending.name)) return { words: branches.slice(0, end), cite: ending.children }
  const within = ending.children.filter((child) => !isBlank(child) && !(child.kind === 'words' && /^\s*[—–-]\s*$/.test(child.text)))
  const cite = tagNamed(within.at(-1), /^(?:cite|footer)$/)
  if (!cite) return { words: branches, cite: [] }
  const before = within.length === 1 ? [] : [{ ...ending, children: ending.children.filter((child) => child !== cite) }]
  return { words: [...branches.slice(0, end), ...before], cite: cite.children }
}

function speakerOf(cite: Branch[], place: Place): { speaker: string; url: string } {
  if (cite.length === 0) return { speaker: '', url: '' }
  const { inline, blocks } = inlineWithin(cite, place)
  const link = inline.flatMap(({ marks = [] }) => marks).find(({ type }) => type === 'link')
  const speaker = `${textOfInline(inline)} ${textOfNodes(blocks)}`.replace(/\s+/g, ' ').replace(/^\s*[—–-]+\s*/, '').trim()
  return { speaker, url: link ? place.conversion.links.webAddress(String(link.attrs?.href)) : '' }
}
