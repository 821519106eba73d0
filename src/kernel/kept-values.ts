/** Values remembered between requests, such as the publication's settings: loaded once, until something they were read from moves. */
import { serialize } from 'node:v8'
import { momentOf } from './kept-parts.ts'
import { createMakers } from './makers.ts'
import type { Moves, Tick } from './moves.ts'
import type { Loaded } from './part.tsx'
import { type Shelf, textBytes } from './shelf.ts'

interface KeptValue {
  value: unknown
  tags: readonly string[]
  until: number
  freshTo: Tick
}
export interface KeptValues {
  get<T>(key: string, load: () => Promise<Loaded<T>>): Promise<T>
}

/** Opens the store of values on the common shelf. */
export function createKeptValues({ shelf, moves, now }: { shelf: Shelf; moves: Moves; now(): Date }): KeptValues {
  const rack = shelf.rack<KeptValue>()
  const makers = createMakers<KeptValue>(isFresh)

  function isFresh(kept: KeptValue): boolean {
    return now().getTime() < kept.until && !moves.movedSince(kept.freshTo, kept.tags)
  }

  async function make<T>(key: string, load: () => Promise<Loaded<T>>): Promise<KeptValue> {
    const freshTo = moves.tick()
    const { value, tags, until } = await load()
    const kept = { value, tags, until: momentOf(until), freshTo }
    rack.set(key, kept, valueBytes(value) + textBytes(...tags))
    return kept
  }

  return {
    async get<T>(key: string, load: () => Promise<Loaded<T>>): Promise<T> {
      const known = rack.get(key)
      const kept = known && isFresh(known) ? known : await makers.make(key, () => make(key, load))
      // A key belongs to one load, so what stands there is what that load returns.
      return kept.value as T
    },
  }
}

/** Twice the bytes a value has when written down; what cannot be written (functions in it) counts as a kilobyte. */
function valueBytes(value: unknown): number {
  try {
    return 2 * serialize(value).length
  } catch {
    return 1024
  }
}
