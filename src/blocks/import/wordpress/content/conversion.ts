import { createHash } from 'node:crypto'
import type { Flow } from './flow.ts'
import type { Links } from './links.ts'
import type { ContentSource } from './source.ts'
import type { Branch, Formats } from './tree.ts'

export interface Mark {
  type: string
  attrs?: Record<string, unknown>
}
export interface Inline {
  type: 'text' | 'hardBreak'
  text?: string
  marks?: Mark[]
}
/** A node while it is being made; the whole body is checked against the body format at the end. */
export interface Node {
  type: string
  attrs?: Record<string, unknown>
  content?: (Node | Inline)[]
}

/** How line ends are read: WordPress's classic way, only blank lines, as plain HTML, or each one kept. */
export type Lines = 'classic' | 'blank' | 'html' | 'kept'
export type Alignment = 'center' | 'right' | null

/** What a block knows of the picture or sound within it beyond its HTML. */
export interface Hints {
  mediumId?: string
  align?: string
  language?: string
  /** The pictures are linked to the pages WordPress made of them, which are no more. */
  isLinkedToItsPage?: boolean
}
export interface Setting {
  marks: Mark[]
  lines: Lines
  align: Alignment
  depth: number
  hints: Hints
}
export const plainSetting: Setting = { marks: [], lines: 'html', align: null, depth: 0, hints: {} }

/** One article on its way: what it is made from, and what was noted on the way. */
export interface Conversion {
  source: ContentSource
  links: Links
  note(what: string): void
  idFor(kind: string, key: string): string
  walk(branches: Branch[], place: Place): void
  /** HTML of the old site as branches, its shortcodes taken out. */
  parse(html: string): Branch[]
  marksOf(formats: Formats): Mark[]
  insert(number: number): Insertion | undefined
  /** Keeps what was taken out of a text; the answer marks its place there. */
  takeOut(insertion: Insertion): string
  /** A reusable block's content, until it is closed never again. */
  openReusable(id: string): string | undefined
  closeReusable(id: string): void
}

/** A block or shortcode taken out of the text around it. */
export interface Insertion {
  source: string
  convert(place: Place): void
  /** The branches it is made of, for lists, whose items are blocks of their own. */
  open?(): Branch[]
}

/** Where the walk is: the flow that takes what comes, and how it is to be read here. */
export interface Place {
  flow: Flow
  setting: Setting
  conversion: Conversion
}
export const placeWith = (place: Place, change: Partial<Setting>): Place => ({ ...place, setting: { ...place.setting, ...change } })

/** The same item with the same picture gets the same id at every import, so a second import changes nothing. */
export function createIds(source: ContentSource) {
  const seen = new Map<string, number>()
  return (kind: string, key: string) => {
    const name = `${kind} ${key}`
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return createHash('sha256').update(`${source.site} ${source.postId} ${name} ${count}`).digest('hex').slice(0, 16)
  }
}

export function createNotes() {
  const counts = new Map<string, number>()
  return {
    note: (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    list: () => [...counts].map(([what, count]) => ({ what, count })),
  }
}
