/** A block as WordPress's editor wrote it: a name, attributes, and HTML in which further blocks stand. */
export interface Block {
  name: string
  attributes: Record<string, unknown>
  parts: (string | Block)[]
  source: string
}

interface Delimiter {
  kind: 'opens' | 'closes' | 'stands'
  name: string
  attributes: Record<string, unknown>
  start: number
  end: number
}

const deepest = 50
const starts = /<!--\s+(\/)?wp:((?:[a-z][a-z0-9_-]*\/)?[a-z][a-z0-9_-]*)(?=\s)/g

export const hasBlocks = (html: string) => html.includes('<!-- wp:')

/** Reads blocks in one pass. What is not closed ends with what stands around it; an ending without a beginning is passed over. */
export function parseBlocks(html: string): (string | Block)[] {
  const root: Block = { name: '', attributes: {}, parts: [], source: html }
  const open: { block: Block; start: number }[] = [{ block: root, start: 0 }]
  let at = 0
  const parts = () => open.at(-1)?.block.parts ?? root.parts
  const takeText = (end: number) => {
    if (end > at) parts().push(html.slice(at, end))
  }
  const close = (length: number, end: number) => {
    for (const { block, start } of open.splice(length)) block.source = html.slice(start, end)
  }
  for (const delimiter of delimiters(html)) {
    takeText(delimiter.start)
    at = delimiter.end
    const { name, attributes, start, end } = delimiter
    if (delimiter.kind === 'closes') {
      const opened = open.findLastIndex(({ block }) => block.name === name)
      if (opened > 0) close(opened, end)
      continue
    }
    const block: Block = { name, attributes, parts: [], source: html.slice(start, end) }
    if (delimiter.kind === 'opens' && open.length > deepest) continue
    parts().push(block)
    if (delimiter.kind === 'opens') open.push({ block, start })
  }
  takeText(html.length)
  close(1, html.length)
  return root.parts
}

function* delimiters(html: string): Generator<Delimiter> {
  const endsAttributes = /\}\s+\/?-->/g
  let noMoreAttributes = false
  const start = new RegExp(starts)
  for (let found = start.exec(html); found; found = start.exec(html)) {
    const after = skipSpace(html, start.lastIndex)
    const hasAttributes = html[after] === '{' && !noMoreAttributes
    endsAttributes.lastIndex = after
    const ending = hasAttributes ? endsAttributes.exec(html) : undefined
    if (hasAttributes && !ending) noMoreAttributes = true
    const rest = ending ? skipSpace(html, ending.index + 1) : after
    const stands = html[rest] === '/'
    const end = rest + (stands ? 4 : 3)
    if (html.slice(stands ? rest + 1 : rest, end) !== '-->') continue
    start.lastIndex = end
    yield {
      kind: found[1] ? 'closes' : stands ? 'stands' : 'opens',
      name: fullName(found[2] ?? ''),
      attributes: ending ? parseAttributes(html.slice(after, ending.index + 1)) : {},
      start: found.index,
      end,
    }
  }
}

const fullName = (name: string) => (name.includes('/') ? name : `core/${name}`)

function skipSpace(html: string, from: number): number {
  let at = from
  while (/\s/.test(html[at] ?? '')) at += 1
  return at
}

function parseAttributes(json: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : {}
  } catch {
    return {}
  }
}
