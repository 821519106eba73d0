/** The parts of pages already made: each is made once for all pages it stands on, and a soft one that fails shows its last good state. */
import { hash } from 'node:crypto'
import { createMakers } from './makers.ts'
import type { Moves, Tick } from './moves.ts'
import type { Part } from './part.tsx'
import { type Shelf, textBytes } from './shelf.ts'

export interface KeptPart {
  html: string
  /** Of the HTML alone: a page wears a soft part by it, so that the same output leaves the page as it is. */
  digest: string
  tags: readonly string[]
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

/** How long what could not be made (again) is left alone before the next try. */
export const RETRY_MS = 10_000
const SOFT_PAUSE_MS = 1_000

/** Opens the store of parts on the common shelf. */
export function createKeptParts({ shelf, moves, now, onError }: { shelf: Shelf; moves: Moves; now(): Date; onError(error: unknown): void }): KeptParts {
  const rack = shelf.rack<KeptPart>()
  const makers = createMakers<KeptPart>(isFresh)
  let makes = 0

  function isFresh(part: KeptPart): boolean {
    if (!(now().getTime() < part.until)) return false
    if (part.freshTo === moves.tick()) return true
    if (moves.movedSince(part.freshTo, part.tags)) return false
    part.freshTo = moves.tick()
    return true
  }

  function fresh(key: string): KeptPart | undefined {
    const kept = rack.get(key)
    return kept && isFresh(kept) ? kept : undefined
  }

  function keep(key: string, part: KeptPart): KeptPart {
    rack.set(key, part, textBytes(part.html) + textBytes(...part.tags))
    return part
  }

  async function make(part: Part): Promise<KeptPart> {
    const begun = moves.tick()
    makes++
    try {
      const { value: html, tags, until } = await part.make()
      return keep(part.key, { html, digest: digestOf(html), tags, until: endOf(part, until), freshTo: begun })
    } catch (error) {
      if (!part.soft) throw error
      onError(error)
      const { html, digest, tags } = rack.get(part.key) ?? { html: '', digest: digestOf(''), tags: [] }
      return keep(part.key, { html, digest, tags, until: now().getTime() + RETRY_MS, freshTo: begun })
    }
  }

  /** A soft part whose end has already passed would be made anew without a pause. */
  function endOf(part: Part, until: string | undefined): number {
    return part.soft ? Math.max(momentOf(until), now().getTime() + SOFT_PAUSE_MS) : momentOf(until)
  }

  return {
    fresh,
    get: async (part) => fresh(part.key) ?? makers.make(part.key, () => make(part)),
    size: rack.size,
    makes: () => makes,
  }
}

const digestOf = (html: string) => hash('sha256', html, 'base64url').slice(0, 22)

/** Milliseconds of an `until`; for ever where there is none; at once where it is no time at all. */
export const momentOf = (until: string | undefined) => (until === undefined ? Infinity : Date.parse(until) || 0)
