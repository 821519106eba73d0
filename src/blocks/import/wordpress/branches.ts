import { decodeReferences } from './references.ts'
import type { MarkupReader } from './markup.ts'

/** One element of an export with what stands in it. Text is decoded and whole. */
export interface Branch {
  name: string
  attributes: Record<string, string>
  text: string
  children: Branch[]
}

/** A record (an item, an author, a term) or a field of the channel. */
export interface Found {
  branch: Branch
  /** Of the references in it that were no references. */
  broken: number
  /** It was longer than any article is, and is not complete. */
  isTooLong: boolean
}

const records = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term', 'image'])
const containers = new Set([...records, 'rss', 'channel', 'wp:comment', 'wp:postmeta', 'wp:commentmeta', 'wp:termmeta'])
const isVoid = /^(br|hr|img|input|wbr|source|track|col|area|embed|param|link|meta|base)$/i
const longestRecord = 32 * 1024 * 1024

interface Growing extends Branch {
  pieces: { text: string; isVerbatim: boolean }[]
  isDropped: boolean
}

/**
 * Makes records of the markup of an export, whatever prefixes it uses, and gives each when it ends. Markup inside a field
 * that should have been wrapped and was not is kept as text of the field.
 */
export function growBranches(found: (found: Found) => void): MarkupReader & { isComplete(): boolean } {
  const names = createNames()
  const path: Growing[] = []
  let size = 0
  let broken = 0
  let isTooLong = false
  let isComplete = false

  const isField = () => path.length > 0 && !containers.has(path.at(-1)?.name ?? '')
  const decode = (text: string) => decodeReferences(text, () => void broken++)
  function add(text: string, isVerbatim: boolean) {
    const field = path.at(-1)
    if (!field || field.isDropped) return
    size += text.length
    if (size > longestRecord) return drop(field)
    const last = field.pieces.at(-1)
    if (last && last.isVerbatim === isVerbatim) last.text += text
    else field.pieces.push({ text, isVerbatim })
  }
  function drop(field: Growing) {
    isTooLong = true
    field.isDropped = true
    for (const piece of field.pieces.splice(0)) size -= piece.text.length
  }
  function finish() {
    const { pieces, isDropped: _, ...branch } = path.pop() as Growing
    branch.text = pieces.map((piece) => (piece.isVerbatim ? piece.text : decode(piece.text))).join('')
    const parent = path.at(-1)
    if (!parent || branch.name === 'channel') return
    if (parent.name === 'channel' || parent.name === 'rss') give(branch)
    else parent.children.push(branch)
  }
  function give(branch: Branch) {
    found({ branch, broken, isTooLong })
    size = 0
    broken = 0
    isTooLong = false
  }
  return {
    open(name, attributes) {
      const known = channelOr(names.nameOf(name, attributes), path)
      if (isField()) return add(tagOf(name, attributes), true)
      const unfinished = records.has(known) ? path.findIndex((each) => each.name === known) : -1
      if (unfinished >= 0) while (path.length > unfinished) finish()
      size += name.length
      const decoded = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, decode(value)]))
      path.push({ name: known, attributes: decoded, text: '', children: [], pieces: [], isDropped: false })
    },
    text(text, isVerbatim) {
      if (isField()) add(text, isVerbatim)
    },
    close(name, isImplied) {
      const known = names.nameOf(name, {})
      if (known === 'rss' || known === 'channel') isComplete ||= !isImplied
      const at = path.findLastIndex((each) => each.name === known)
      if (at < 0 && isField() && !isVoid.test(name)) add(`</${name}>`, true)
      // What nothing closes may have broken off with the file: half an item is none.
      if (at >= 0 && !isImplied) while (path.length > at) finish()
    },
    isComplete: () => isComplete,
  }
}

/** Whatever stands within the root and is no record is the channel, even where somebody renamed it. */
const channelOr = (name: string, path: Branch[]) => (path.length === 1 && !records.has(name) ? 'channel' : name)

const tagOf = (name: string, attributes: Record<string, string>) =>
  `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`).join('')}>`

const meanings: [RegExp, string][] = [
  [/wordpress\.org\/export\/[^/]+\/excerpt/i, 'excerpt'],
  [/wordpress\.org\/export\//i, 'wp'],
  [/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/purl\.org\/dc\/elements/i, 'dc'],
]

/** The name of an element as WordPress writes it, whatever prefix the file gave to its namespace. */
function createNames() {
  const prefixes = new Map<string, string>()
  function learn(attributes: Record<string, string>) {
    for (const [name, uri] of Object.entries(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
      const meaning = meanings.find(([pattern]) => pattern.test(uri))?.[1]
      prefixes.set(name.slice('xmlns:'.length), meaning ?? `other-${name.slice('xmlns:'.length)}`)
    }
  }
  return {
    nameOf(name: string, attributes: Record<string, string>): string {
      learn(attributes)
      const [prefix, local] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name]
      if (!prefix) return local
      return `${prefixes.get(prefix) ?? prefix}:${local}`
    },
  }
}
