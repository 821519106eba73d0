import { mediaPath, sharedPicture } from '#blocks/media/model.ts'
import { safeSource } from './attributes.ts'
import { absolute, type Feed } from './feed-words.ts'
import type { Block, Body, Cell, NodeOf } from './format.ts'
import { destination, linked, markdownText, markdownWords } from './markdown-words.ts'
import { hostOf } from './providers.ts'
import { numberOf } from './text.ts'

export { markdownText } from './markdown-words.ts'

/** A body as Markdown: CommonMark with the tables and strikethrough of GitHub (https://github.github.com/gfm/). Addresses are absolute. */
export const markdownOf = (body: Body, feed: Feed): string => blocks(body.content, feed)

function blocks(nodes: readonly Block[], feed: Feed): string {
  let text = ''
  let before = ''
  for (const node of nodes) {
    const written = block(node, feed)
    if (!written) continue
    // Two lists one after the other would be read as one.
    if (text) text += node.type === before && before.endsWith('List') ? '\n\n<!-- -->\n\n' : '\n\n'
    text += written
    before = node.type
  }
  return text
}

function block(node: Block, feed: Feed): string {
  switch (node.type) {
    case 'paragraph':
      return markdownWords(node.content, feed)
    case 'heading':
      return node.content.length ? `${'#'.repeat(node.attrs.level)} ${markdownWords(node.content, feed).replace(/\\?\n/g, ' ').replace(/#+$/, '\\$&')}` : ''
    case 'bulletList':
      return node.content.map((item) => listItem('- ', item, feed)).join('\n')
    case 'orderedList':
      return node.content.map((item, at) => listItem(marker(node, at), item, feed)).join('\n')
    case 'codeBlock':
      return codeBlock(node)
    case 'divider':
      return '* * *'
    case 'table':
      return table(node, feed)
    default:
      return figure(node, feed)
  }
}

/** Markdown counts upwards from nothing; other numbers stand in an item as words. */
function marker(list: NodeOf<'orderedList'>, at: number): string {
  const number = numberOf(list, at)
  return list.attrs.reversed || number < 0 || number > 999_999_999 ? `- ${number}\\. ` : `${number}. `
}

/** What belongs to an item stands as far in as its first word. */
function listItem(mark: string, { content }: NodeOf<'listItem'>, feed: Feed): string {
  const indent = ' '.repeat(/^- |^\d+\. /.exec(mark)?.[0].length ?? 2)
  return mark + blocks(content, feed).replace(/\n(?=.)/g, `\n${indent}`)
}

function codeBlock({ attrs, content }: NodeOf<'codeBlock'>): string {
  const code = content.map((piece) => (piece.type === 'text' ? piece.text : '\n')).join('')
  const fence = '`'.repeat(Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  return `${fence}${attrs.language.replace(/[^\w+-]/g, '')}\n${code}\n${fence}`
}

const quoted = (text: string) => text.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n')
const joined = (pieces: (string | undefined)[], between: string) => pieces.filter(Boolean).join(between)

function figure(node: Block, feed: Feed): string {
  switch (node.type) {
    case 'quotation':
      return quoted(joined([blocks(node.content, feed), attribution(node, feed)], '\n\n'))
    case 'pullQuote':
      return quoted(joined([blocks(node.content, feed), node.attrs.by && `— ${markdownText(node.attrs.by)}`], '\n\n'))
    case 'note':
      return quoted(joined([node.attrs.title && `**${markdownText(node.attrs.title)}**`, blocks(node.content, feed)], '\n\n'))
    case 'image':
      return image(node, feed)
    case 'gallery':
      return joined([...node.content.map((each) => image(each, feed)), markdownText(node.attrs.caption)], '\n\n')
    case 'embed':
      return joined([linked(markdownText(node.attrs.title || node.attrs.url), safeSource(node.attrs.url)), markdownWords(node.content, feed)], '\n\n')
    case 'audio':
    case 'video':
      return joined([recording(node, node.attrs.title, feed), markdownWords(node.content, feed)], '\n\n')
    case 'file':
      return recording(node, node.attrs.name, feed)
    default:
      return ''
  }
}

function attribution({ attrs }: NodeOf<'quotation'>, feed: Feed): string {
  const cite = absolute(attrs.url, feed)
  const outlet = linked(markdownText(attrs.outlet || (cite ? hostOf(cite) : '')), cite)
  const known = joined([markdownText(attrs.speaker), markdownText(attrs.role), outlet, markdownText(attrs.date)], ', ')
  return known && `— ${known}`
}

/** A picture of ours; one outside is only a link, as everywhere. */
function image({ attrs, content }: NodeOf<'image'>, feed: Feed): string {
  const medium = feed.media.get(attrs.mediaId)
  const shared = medium && sharedPicture(medium)
  const outside = safeSource(attrs.src)
  const alt = markdownText(attrs.alt || medium?.alt || '')
  const credit = markdownText(attrs.credit || medium?.credit || '')
  const picture = shared ? `![${alt}](${destination(feed.baseUrl + shared.path)})` : linked(alt || (outside ? hostOf(outside) : ''), outside)
  return joined([picture, joined([markdownWords(content, feed), credit && `(${credit})`], ' ')], '\n\n')
}

function recording({ attrs }: NodeOf<'audio' | 'video' | 'file'>, name: string, feed: Feed): string {
  const medium = feed.media.get(attrs.mediaId)
  const href = medium ? feed.baseUrl + mediaPath(medium) : safeSource(attrs.src)
  return linked(markdownText(name || medium?.name || (href ? hostOf(href) : '')), href)
}

/** A table of one line to each row, as Markdown has them: wide cells leave empty ones beside them. The first row heads it if all its cells do. */
function table({ attrs, content }: NodeOf<'table'>, feed: Feed): string {
  const rows = content.map((row) => row.content.flatMap((cell) => [cellText(cell, feed), ...Array<string>(Math.min(cell.attrs.colspan, 20) - 1).fill('')]))
  const width = Math.max(...rows.map((row) => row.length))
  const isHeaded = content[0]?.content.every((cell) => cell.type === 'tableHeader')
  const [head = [], ...body] = isHeaded ? rows : [[], ...rows]
  const line = (cells: string[]) => `| ${Array.from({ length: width }, (_, at) => cells[at] ?? '').join(' | ')} |`
  return joined([[line(head), line(Array<string>(width).fill('---')), ...body.map(line)].join('\n'), markdownText(attrs.caption)], '\n\n')
}

const cellText = (cell: Cell, feed: Feed) => blocks(cell.content, feed).replace(/\\?\n+/g, '<br>')
