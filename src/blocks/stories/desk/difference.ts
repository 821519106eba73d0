/** What changed between two versions of a story, word by word, for the eye. */
import { type Body, textOf } from '#blocks/body/model.ts'
import type { Draft } from '../model.ts'

export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Paragraphs of headline, standfirst and body; each as pieces. Unchanged ones far from any change are left out. */
export function differenceOf(before: Draft, after: Draft): Piece[][] {
  return diff(linesOf(before), linesOf(after)).flatMap(({ kind, items }) => items.map((text) => [{ kind, text }])).reduce<Piece[][]>(joinChanged, [])
}

const linesOf = ({ headline, standfirst, body }: Draft) => [headline, standfirst, ...body.content.map((node) => textOf({ type: 'doc', content: [node] } satisfies Body))].filter(Boolean)

/** A paragraph that went and one that came in its place are one that changed: shown by its words. */
function joinChanged(lines: Piece[][], [line]: Piece[]): Piece[][] {
  const last = lines.at(-1)
  if (line?.kind === 'added' && last?.length === 1 && last[0]?.kind === 'removed' && isAlike(last[0].text, line.text)) lines[lines.length - 1] = wordsOf(last[0].text, line.text)
  else if (line) lines.push([line])
  return lines
}

function isAlike(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(/\s+/))
  const shared = other.toLowerCase().split(/\s+/).filter((word) => words.has(word)).length
  return shared > Math.min(words.size, other.split(/\s+/).length) / 3
}

const wordsOf = (before: string, after: string): Piece[] => diff(before.split(/(?<=\s)/), after.split(/(?<=\s)/)).map(({ kind, items }) => ({ kind, text: items.join('') }))

/** Beyond this the middle is told as gone and come, rather than compared. */
const longest = 4_000_000

/** The shortest way from one list to the other (longest common subsequence), after what both begin and end with. */
export function diff(before: string[], after: string[]): { kind: Piece['kind']; items: string[] }[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const runs: { kind: Piece['kind']; items: string[] }[] = []
  const add = (kind: Piece['kind'], ...items: string[]) => {
    if (!items.length) return
    if (runs.at(-1)?.kind === kind) runs.at(-1)!.items.push(...items)
    else runs.push({ kind, items })
  }
  add('same', ...before.slice(0, start))
  compare(before.slice(start, before.length - end), after.slice(start, after.length - end), add)
  add('same', ...before.slice(before.length - end))
  return runs
}

function compare(before: string[], after: string[], add: (kind: Piece['kind'], ...items: string[]) => void) {
  const [rows, columns] = [before.length + 1, after.length + 1]
  if (rows * columns > longest) {
    add('removed', ...before)
    add('added', ...after)
    return
  }
  const lengths = new Uint16Array(rows * columns)
  for (let row = rows - 2; row >= 0; row--) {
    for (let column = columns - 2; column >= 0; column--) {
      const at = row * columns + column
      lengths[at] = before[row] === after[column] ? lengths[at + columns + 1]! + 1 : Math.max(lengths[at + columns]!, lengths[at + 1]!)
    }
  }
  walk(before, after, lengths, add)
}

function walk(before: string[], after: string[], lengths: Uint16Array, add: (kind: Piece['kind'], ...items: string[]) => void) {
  const columns = after.length + 1
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const at = row * columns + column
    if (row < before.length && column < after.length && before[row] === after[column]) {
      add('same', before[row]!)
      row++
      column++
    } else if (column >= after.length || (row < before.length && lengths[at + columns]! >= lengths[at + 1]!)) add('removed', before[row++]!)
    else add('added', after[column++]!)
  }
}
