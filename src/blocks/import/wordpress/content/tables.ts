import { type Node, type Place, placeWith } from './conversion.ts'
import { paragraph, textOfNodes } from './nodes.ts'
import { inlineWithin, isTooDeep, nodesWithin, plainNodesWithin } from './sub-flow.ts'
import type { Branch, Tag } from './tree.ts'

interface Sorted {
  caption: Branch[]
  head: Tag[]
  rows: Tag[]
  foot: Tag[]
  strays: Branch[]
}

export function table(tag: Tag, place: Place) {
  if (isTooDeep(place)) return cellsInLine(tag, place)
  const sorted: Sorted = { caption: [], head: [], rows: [], foot: [], strays: [] }
  sort(tag.children, sorted, sorted.rows)
  const heads = sorted.head.map((row) => rowNode(row, place, true))
  const others = [...sorted.rows, ...sorted.foot].map((row) => rowNode(row, place, false))
  const rows = [...heads, ...others].filter((row) => row !== undefined)
  place.flow.put(nodesWithin(sorted.strays, place))
  const caption = captionOf(sorted.caption, place)
  if (rows.length > 0) place.flow.put({ type: 'table', attrs: { caption }, content: rows })
  else if (caption) place.flow.put(paragraph([{ type: 'text', text: caption }]))
}

function captionOf(branches: Branch[], place: Place): string {
  const { inline, blocks } = inlineWithin(branches, place)
  return textOfNodes([...inline, ...blocks])
}

/** Words between rows stood before the table in every browser, and so they do here. */
function sort(branches: Branch[], sorted: Sorted, rows: Tag[]) {
  for (const branch of branches) {
    if (branch.kind !== 'tag') sorted.strays.push(branch)
    else if (branch.name === 'tr') rows.push(branch)
    else if (branch.name === 'td' || branch.name === 'th') rows.push({ ...branch, name: 'tr', attributes: {}, children: [branch] })
    else if (branch.name === 'thead') sort(branch.children, sorted, sorted.head)
    else if (branch.name === 'tfoot') sort(branch.children, sorted, sorted.foot)
    else if (branch.name === 'tbody' || branch.name === 'colgroup') sort(branch.children, sorted, rows)
    else if (branch.name === 'caption') sorted.caption.push(...branch.children)
    else if (branch.name !== 'col') sorted.strays.push(branch)
  }
}

function rowNode(row: Tag, place: Place, isHead: boolean): Node | undefined {
  const cells = row.children.filter(isCellTag)
  const strays = row.children.filter((child) => !isCellTag(child) && !(child.kind === 'words' && /^\s*$/.test(child.text)))
  const loose = strays.length > 0 ? [cellNode({ ...row, name: 'td', attributes: {}, children: strays }, place, isHead)] : []
  const content = [...cells.map((cell) => cellNode(cell, place, isHead)), ...loose]
  return content.length > 0 ? { type: 'tableRow', content } : undefined
}

const isCellTag = (branch: Branch): branch is Tag => branch.kind === 'tag' && (branch.name === 'td' || branch.name === 'th')

function cellNode(cell: Tag, place: Place, isHead: boolean): Node {
  const content = plainNodesWithin(cell.children, placeWith(place, { align: null }))
  const attrs = { colspan: span(cell.attributes.colspan), rowspan: span(cell.attributes.rowspan), align: alignOfCell(cell) }
  const type = isHead || cell.name === 'th' ? 'tableHeader' : 'tableCell'
  return { type, attrs, content: content.length > 0 ? content : [paragraph([])] }
}

const span = (written = '') => (/^\d{1,3}$/.test(written) ? Math.min(100, Math.max(1, Number(written))) : 1)

function alignOfCell({ attributes }: Tag) {
  const written = `${attributes.align ?? ''} ${attributes['data-align'] ?? ''} ${attributes.style ?? ''} ${attributes.class ?? ''}`
  return /(?:^|text-align:\s*|align-|^\s*)(left|center|right)\b/.exec(written)?.[1] ?? null
}

function cellsInLine(tag: Tag, place: Place) {
  place.flow.endRun()
  for (const child of tag.children) {
    if (child.kind === 'tag' && /^(?:thead|tbody|tfoot|tr|table)$/.test(child.name)) cellsInLine(child, place)
    else place.conversion.walk(child.kind === 'tag' && /^t[dh]$/.test(child.name) ? child.children : [child], place)
  }
  place.flow.endRun()
}
