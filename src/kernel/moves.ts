/** What has changed since when: a counter of changes and every tag's last move, so that a change costs the same however many wear its tag. */

/** A moment on the counter of changes. */
export type Tick = number

export interface Moves {
  /** How often something has moved so far. */
  tick(): Tick
  /** These tags move now, all at one tick. */
  move(tags: Iterable<string>): void
  /** Everything moves now. */
  moveAll(): void
  /** Whether any of these tags may have moved after that tick. */
  movedSince(tick: Tick, tags: readonly string[]): boolean
}

/** Starts counting. Only the `limit` tags that moved last are known by name; what is older than the moves of the others counts as stale. */
export function createMoves({ limit = 50_000 }: { limit?: number } = {}): Moves {
  const movedAt = new Map<string, Tick>()
  let now: Tick = 0
  let floor: Tick = 0

  function forgetOldest() {
    for (const [tag, tick] of movedAt) {
      if (movedAt.size <= limit) return
      movedAt.delete(tag)
      floor = tick
    }
  }

  return {
    tick: () => now,
    move(tags) {
      const moving = new Set(tags)
      if (moving.size === 0) return
      now++
      for (const tag of moving) {
        // Deleted first, so that the map stays in the order of the moves.
        movedAt.delete(tag)
        movedAt.set(tag, now)
      }
      forgetOldest()
    },
    moveAll() {
      now++
      floor = now
      movedAt.clear()
    },
    movedSince: (tick, tags) => floor > tick || tags.some((tag) => (movedAt.get(tag) ?? 0) > tick),
  }
}
