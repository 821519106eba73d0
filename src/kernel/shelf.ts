/** A shelf of bounded size: several racks of things by key; when it is full, what was longest unasked falls off first, whatever its rack. */

export interface Rack<T> {
  /** The thing under this key, which counts as asked for. */
  get(key: string): T | undefined
  /** Puts a thing of so many bytes there, in place of what was there. */
  set(key: string, item: T, bytes: number): void
  /** The thing under this key has grown or shrunk to so many bytes. */
  weigh(key: string, bytes: number): void
  delete(key: string): void
  size(): number
}
export interface Shelf {
  rack<T>(): Rack<T>
  /** Bytes of everything on all racks. */
  bytes(): number
}

interface Slot {
  key: string
  rack: Map<string, Slot>
  item: unknown
  bytes: number
  older: Slot
  newer: Slot
}

/** Bytes these texts take in memory: a sign outside Latin-1 doubles a whole text. */
export const textBytes = (...texts: string[]) => texts.reduce((sum, text) => sum + text.length * (/[^\x00-\xff]/.test(text) ? 2 : 1), 0)

/** What the shelf itself needs for each thing on it: the slot, its place in the map, and the thing's own fields. */
const SLOT_BYTES = 400

/** Makes an empty shelf. A thing bigger than a quarter of it is not kept, for it would push off too much else. */
export function createShelf(limit: number): Shelf {
  const ring = emptyRing()
  let bytes = 0

  function touch(slot: Slot) {
    if (ring.older === slot) return
    unlink(slot)
    linkAsNewest(ring, slot)
  }

  function remove(slot: Slot) {
    unlink(slot)
    slot.rack.delete(slot.key)
    bytes -= slot.bytes
  }

  function weigh(slot: Slot, weight: number) {
    const heavier = weight + 2 * slot.key.length + SLOT_BYTES
    bytes += heavier - slot.bytes
    slot.bytes = heavier
    if (heavier > limit / 4) remove(slot)
    while (bytes > limit) remove(ring.newer)
  }

  return {
    bytes: () => bytes,
    rack<T>(): Rack<T> {
      const slots = new Map<string, Slot>()
      return {
        get(key) {
          const slot = slots.get(key)
          if (slot) touch(slot)
          // A rack holds only what its own `set` put there.
          return slot?.item as T | undefined
        },
        set(key, item, weight) {
          const slot = slots.get(key) ?? addSlot(ring, slots, key)
          slot.item = item
          touch(slot)
          weigh(slot, weight)
        },
        weigh(key, weight) {
          const slot = slots.get(key)
          if (slot) weigh(slot, weight)
        },
        delete(key) {
          const slot = slots.get(key)
          if (slot) remove(slot)
        },
        size: () => slots.size,
      }
    },
  }
}

/** The ring's own slot stands between the newest (`older` of it) and the oldest (`newer` of it) and never falls off. */
function emptyRing(): Slot {
  const ring = { key: '', rack: new Map(), item: undefined, bytes: 0 } as unknown as Slot
  ring.older = ring.newer = ring
  return ring
}

function addSlot(ring: Slot, rack: Map<string, Slot>, key: string): Slot {
  const slot: Slot = { key, rack, item: undefined, bytes: 0, older: ring, newer: ring }
  linkAsNewest(ring, slot)
  rack.set(key, slot)
  return slot
}

function unlink(slot: Slot) {
  slot.older.newer = slot.newer
  slot.newer.older = slot.older
}

function linkAsNewest(ring: Slot, slot: Slot) {
  slot.older = ring.older
  slot.newer = ring
  ring.older.newer = slot
  ring.older = slot
}
