import type { Body, BodyNode, Inline, NodeOf } from './format.ts'

/** Everything of a body a reader reads, as plain text in the order of the page: a blank line between blocks. */
export const textOf = (body: Body): string => textOfBlocks(body.content)

export const textOfBlocks = (blocks: readonly BodyNode[], between = '\n\n'): string =>
  blocks.map(textOfBlock).filter(Boolean).join(between)

/** A run of words; a break ends the line. */
export function textOfInline(content: readonly Inline[]): string {
  let text = ''
  for (const piece of content) text += piece.type === 'text' ? piece.text : '\n'
  return text
}

/** Headline words in one line: for slugs and labels. */
export const lineOf = (content: readonly Inline[]): string => textOfInline(content).replace(/\s+/g, ' ').trim()

function textOfBlock(node: BodyNode): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return textOfInline(node.content).trim()
    case 'bulletList':
      return node.content.map((item) => `• ${indented(item)}`).join('\n')
    case 'orderedList':
      return node.content.map((item, at) => `${numberOf(node, at)}. ${indented(item)}`).join('\n')
    case 'table':
      return joined([...node.content.map(textOfRow), node.attrs.caption], '\n')
    case 'divider':
      return '* * *'
    default:
      return textOfFigure(node)
  }
}

const textOfRow = (row: NodeOf<'tableRow'>) => row.content.map((cell) => textOfBlocks(cell.content, ' ')).join('\t')

function textOfFigure(node: BodyNode): string {
  switch (node.type) {
    case 'quotation':
      return joined([textOfBlocks(node.content), attributionOf(node)], '\n')
    case 'pullQuote':
      return joined([textOfBlocks(node.content), node.attrs.by], '\n')
    case 'image':
      return joined([textOfInline(node.content).trim(), node.attrs.credit], ' ')
    case 'gallery':
      return joined([textOfBlocks(node.content, '\n'), node.attrs.caption], '\n')
    case 'embed':
    case 'audio':
    case 'video':
      return joined([node.attrs.title, textOfInline(node.content).trim()], '\n')
    case 'file':
      return node.attrs.name
    case 'note':
      return joined([node.attrs.title, textOfBlocks(node.content)], '\n')
    default:
      return ''
  }
}

/** Speaker, role, outlet and date of a quotation, as far as they are known. */
const attributionOf = ({ attrs }: NodeOf<'quotation'>) => {
  const known = joined([attrs.speaker, attrs.role, attrs.outlet, attrs.date], ', ')
  return known && `— ${known}`
}

/** A list that counts down to one need not say where it begins. */
export function numberOf({ attrs, content }: NodeOf<'orderedList'>, at: number): number {
  if (!attrs.reversed) return attrs.start + at
  return (attrs.start === 1 ? content.length : attrs.start) - at
}

const indented = (item: NodeOf<'listItem'>) => textOfBlocks(item.content, '\n').replaceAll('\n', '\n  ')
const joined = (pieces: string[], between: string) => pieces.filter(Boolean).join(between)

/** Blocks in the order of the page, those within others after them. */
export function* nodesIn(nodes: readonly BodyNode[]): Generator<BodyNode> {
  for (const node of nodes) {
    yield node
    if ('content' in node && node.content) yield* nodesIn(node.content)
  }
}

/** Words of prose by which an article is announced: its paragraphs, else all it says; cut between words. */
export function excerptOf(body: Body, chars: number): string {
  let text = ''
  for (const block of body.content) {
    if (block.type === 'paragraph') text = `${text} ${lineOf(block.content)}`.trim()
    if (text.length > chars) break
  }
  return cut(text || textOf(body).replace(/\s+/g, ' '), chars)
}

function cut(text: string, chars: number): string {
  if (text.length <= chars) return text
  const kept = text.slice(0, chars - 1)
  const space = kept.lastIndexOf(' ')
  return `${(space > chars / 2 ? kept.slice(0, space) : kept).replace(/(?:[\s,;:.–—-]+|[\ud800-\udbff])$/, '')}…`
}

// Where words are not set apart by spaces, each character counts.
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.,:@/-]+[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

/** How many words a reader reads. */
export const countWords = (body: Body): number => textOf(body).match(word)?.length ?? 0

/**
 * Minutes it takes to read so many words: 238 a minute, the mean of silent reading of English non-fiction in Brysbaert,
 * "How many words do we read per minute?", Journal of Memory and Language 109 (2019). Never less than one.
 */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / 238))

