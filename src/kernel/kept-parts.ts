/** The parts of pages already made: each is made once for all pages it stands on, and a soft one that fails shows its last good state. */
import { hash } from 'node:crypto'
import { type Makers, createMakers } from './makers.ts'
import type { Moves, Tick } from './moves.ts'
import type { Part } from './part.tsx'
import { type Rack, type Shelf, textBytes } from './shelf.ts'

export interface KeptPart {
  html: string
  /** Of the HTML alone: a page wears a soft part by it, so that the same output leaves the page as it is. */
  digest: string
  tags: readonly string[]
  /** The tags that a page wears as its own. */
  firm: readonly string[]
  until: number
  /** Nothing it was made from had moved up to this tick. */
  freshTo: Tick
}
export interface KeptParts {
  /** The part if it is kept and still true. */
  fresh(key: string): KeptPart | undefined
  /** The part, made if need be. Fails only if a hard part does. */
  get(part: Part): Promise<KeptPart>
  size(): number
  makes(): number
}
interface Surroundings {
  shelf: Shelf
  moves: Moves
  now(): Date
  onError(error: unknown): void
}

/** How long what could not be made is left alone before the next try. */
export const RETRY_MS = 10_000
/** A soft part whose end has already passed would otherwise be made anew without a pause. */
const SOFT_PAUSE_MS = 1_000

/** Opens the store of parts on the common shelf. */
export function createKeptParts(around: Surroundings): KeptParts {
  const makers = createMakers<KeptPart>((made) => isFresh(store, made))
  const store: Store = { ...around, rack: around.shelf.rack<KeptPart>(), makers, makes: 0 }
  return {
    fresh: (key) => fresh(store, key),
    get: async (part) => fresh(store, part.key) ?? makers.make(part.key, () => make(store, part)),
    size: store.rack.size,
    makes: () => store.makes,
  }
}

/** Milliseconds of an `until`: for ever where there is none, long ago where it is no time at all. */
export const momentOf = (until: string | undefined) => (until === undefined ? Infinity : Date.parse(until) || 0)

interface Store extends Surroundings {
  rack: Rack<KeptPart>
  makers: Makers<KeptPart>
  makes: number
}

function fresh(store: Store, key: string): KeptPart | undefined {
  const kept = store.rack.get(key)
  return kept && isFresh(store, kept) ? kept : undefined
}

function isFresh({ moves, now }: Store, part: KeptPart): boolean {
  if (now().getTime() >= part.until || moves.movedSince(part.freshTo, part.tags)) return false
  part.freshTo = moves.tick()
  return true
}

async function make(store: Store, part: Part): Promise<KeptPart> {
  const freshTo = store.moves.tick()
  store.makes++
  try {
    const { value: html, tags, firm = [], until } = await part.make()
    const end = part.soft ? Math.max(momentOf(until), store.now().getTime() + SOFT_PAUSE_MS) : momentOf(until)
    return keep(store, part.key, { html, digest: digestOf(html), tags: [...tags, ...firm], firm, until: end, freshTo })
  } catch (error) {
    if (!part.soft) throw error
    store.onError(error)
    const { html, digest, tags, firm } = store.rack.get(part.key) ?? { html: '', digest: digestOf(''), tags: [], firm: [] }
    return keep(store, part.key, { html, digest, tags, firm, until: store.now().getTime() + RETRY_MS, freshTo })
  }
}

/** What has ended before it began, such as a form given back to one reader, takes no place. */
function keep({ rack, now }: Store, key: string, part: KeptPart): KeptPart {
  if (part.until > now().getTime()) rack.set(key, part, textBytes(part.html, ...part.tags))
  return part
}

const digestOf = (html: string) => hash('sha256', html, 'base64url').slice(0, 22)
