import type { NodeOf } from './format.ts'
import { type Show, Words } from './prose.tsx'
import type { Setting } from './setting.ts'
import { textOfBlocks } from './text.ts'
import { say } from './words.ts'

type Row = NodeOf<'tableRow'>
type AnyCell = Row['content'][number]

/** A table as wide as it must be, in a region that scrolls by itself and can be reached by keyboard. */
export const Table = ({ node, setting, show }: { node: NodeOf<'table'>; setting: Setting; show: Show }) => {
  const { caption } = node.attrs
  const heads = headRows(node.content)
  const rows = node.content.slice(heads)
  const rowsOf = (some: Row[], scope: 'col' | 'row') => some.map((row, at) => <RowView key={at} row={row} scope={scope} show={show} />)
  return (
    <figure className="table-figure">
      <section className="table" tabIndex={0} aria-label={caption || say(setting.language, 'table', { name: nameOf(node) })}>
        <table>
          {heads > 0 && <thead>{rowsOf(node.content.slice(0, heads), 'col')}</thead>}
          {rows.length > 0 && <tbody>{rowsOf(rows, 'row')}</tbody>}
        </table>
      </section>
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** The rows at the top that are all heads. */
function headRows(rows: readonly Row[]): number {
  const first = rows.findIndex((row) => row.content.some((cell) => cell.type === 'tableCell'))
  return first < 0 ? rows.length : first
}

/** The words of its first row tell one table from another. */
const nameOf = ({ content }: NodeOf<'table'>) =>
  (content[0]?.content ?? []).map((cell) => textOfBlocks(cell.content, ' ')).filter(Boolean).join(', ').slice(0, 80)

const many = (span: number) => (span === 1 ? undefined : span)

const RowView = ({ row, scope, show }: { row: Row; scope: 'col' | 'row'; show: Show }) => (
  <tr>
    {row.content.map((cell, at) => {
      const { align, colspan, rowspan } = cell.attrs
      const span = { className: align ?? undefined, colSpan: many(colspan), rowSpan: many(rowspan) }
      const words = <CellWords cell={cell} show={show} />
      return cell.type === 'tableHeader' && !isEmpty(cell) ? <th key={at} scope={scope} {...span}>{words}</th> : <td key={at} {...span}>{words}</td>
    })}
  </tr>
)

/** A head without words heads nothing, and would be announced as if it did. */
const isEmpty = ({ content }: AnyCell) => content.every((node) => node.type === 'paragraph' && !textOfBlocks([node], '').trim())

/** The one paragraph of a cell is its words. */
const CellWords = ({ cell, show }: { cell: AnyCell; show: Show }) => {
  const [only, ...rest] = cell.content
  return only?.type === 'paragraph' && !only.attrs.align && !rest.length ? <Words content={only.content} /> : show(cell.content)
}
