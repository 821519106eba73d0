/** A shelf of bounded size: several racks of things by key; when it is full, what was longest unasked falls off, whatever its rack. */

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

/** Makes an empty shelf. A thing bigger than a quarter of it is not kept, for it would push off too much else. */
export function createShelf(limit: number): Shelf {
  const order: Order = { ring: emptyRing(), bytes: 0, limit }
  return { rack: <T>() => createRack<T>(order), bytes: () => order.bytes }
}

/** Bytes these texts take in memory: a sign outside Latin-1 doubles a whole text. */
export const textBytes = (...texts: string[]) => texts.reduce((sum, text) => sum + text.length * (/[\u0100-\uffff]/.test(text) ? 2 : 1), 0)

function createRack<T>(order: Order): Rack<T> {
  const slots = new Map<string, Slot>()
  const find = (key: string) => {
    const slot = slots.get(key)
    if (slot) touch(order, slot)
    return slot
  }
  return {
    // A rack holds only what its own `set` put there.
    get: (key) => find(key)?.item as T | undefined,
    set(key, item, bytes) {
      const slot = find(key) ?? addSlot(order, slots, key)
      slot.item = item
      weigh(order, slot, bytes)
    },
    weigh(key, bytes) {
      const slot = slots.get(key)
      if (slot) weigh(order, slot, bytes)
    },
    delete(key) {
      const slot = slots.get(key)
      if (slot) remove(order, slot)
    },
    size: () => slots.size,
  }
}

/** Everything on all racks in the order it was last asked for, as a ring of neighbours. */
interface Order {
  ring: Slot
  bytes: number
  limit: number
}
interface Slot {
  key: string
  slots: Map<string, Slot>
  item: unknown
  bytes: number
  older: Slot
  newer: Slot
}

/** What the shelf itself needs for each thing on it: the slot, its place in the map, and the thing's own fields. */
const SLOT_BYTES = 400

/** The ring's own slot stands between the newest (the `older` of it) and the oldest (the `newer` of it) and never falls off. */
function emptyRing(): Slot {
  const ring = { key: '', slots: new Map(), item: undefined, bytes: 0 } as unknown as Slot
  ring.older = ring.newer = ring
  return ring
}

function addSlot({ ring }: Order, slots: Map<string, Slot>, key: string): Slot {
  const slot: Slot = { key, slots, item: undefined, bytes: 0, older: ring, newer: ring }
  linkAsNewest(ring, slot)
  slots.set(key, slot)
  return slot
}

function weigh(order: Order, slot: Slot, weight: number) {
  const bytes = weight + 2 * slot.key.length + SLOT_BYTES
  order.bytes += bytes - slot.bytes
  slot.bytes = bytes
  if (bytes > order.limit / 4) remove(order, slot)
  while (order.bytes > order.limit) remove(order, order.ring.newer)
}

function remove(order: Order, slot: Slot) {
  unlink(slot)
  slot.slots.delete(slot.key)
  order.bytes -= slot.bytes
}

function touch({ ring }: Order, slot: Slot) {
  if (ring.older === slot) return
  unlink(slot)
  linkAsNewest(ring, slot)
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
