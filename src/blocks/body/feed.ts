import { feedFigure } from './feed-figures.ts'
import { type Feed, feedWords } from './feed-words.ts'
import type { Block, Body, NodeOf } from './format.ts'
import { element, escaped } from './markup.ts'

/** A body for feed readers and letters: it stands alone, its addresses are absolute, and only plain elements are used. */
export const feedHtml = (body: Body, feed: Feed): string => feedBlocks(body.content, feed)

function feedBlocks(blocks: readonly Block[], feed: Feed): string {
  let html = ''
  for (const block of blocks) html += feedBlock(block, feed)
  return html
}

function feedBlock(node: Block, feed: Feed): string {
  switch (node.type) {
    case 'paragraph':
      return node.content.length ? element('p', feedWords(node.content, feed)) : ''
    case 'heading':
      return node.content.length ? element(`h${node.attrs.level}`, feedWords(node.content, feed)) : ''
    case 'bulletList':
      return element('ul', feedItems(node, feed))
    case 'orderedList':
      return element('ol', feedItems(node, feed), { start: node.attrs.start === 1 ? undefined : node.attrs.start })
    case 'table':
      return feedTable(node, feed)
    case 'codeBlock':
      return element('pre', element('code', feedWords(node.content, feed)))
    case 'divider':
      return '<hr>'
    default:
      return feedFigure(node, feed, (blocks) => feedBlocks(blocks, feed))
  }
}

const feedItems = ({ content }: NodeOf<'bulletList' | 'orderedList'>, feed: Feed) =>
  content.map((item) => element('li', feedBlocks(item.content, feed))).join('')

function feedTable({ attrs, content }: NodeOf<'table'>, feed: Feed): string {
  const rows = content.map((row) => {
    const cells = row.content.map((cell) => {
      const { colspan, rowspan } = cell.attrs
      const span = { colspan: colspan === 1 ? undefined : colspan, rowspan: rowspan === 1 ? undefined : rowspan }
      return element(cell.type === 'tableHeader' ? 'th' : 'td', feedBlocks(cell.content, feed), span)
    })
    return element('tr', cells.join(''))
  })
  return element('table', element('tbody', rows.join(''))) + (attrs.caption && element('p', element('small', escaped(attrs.caption))))
}
