/**
 * How fast things come, in the memory of this process: asked before any database is. The generic cell rate algorithm (ITU-T I.371): one
 * time per key, by which all that came would have come at its pace.
 */
export interface Rate {
  /** So many may come at once. */
  burst: number
  /** Milliseconds between them after that. */
  everyMs: number
}

const mostKeys = 50_000

/** `earliness(key, rate, atMost)`: by how many milliseconds one more of the key is too early; counted if that is no more than `atMost`. */
export function createRates(now: () => Date) {
  const times = new Map<string, number>()
  return {
    earliness(key: string, { burst, everyMs }: Rate, atMost = 0): number {
      const at = now().getTime()
      const next = Math.max(times.get(key) ?? at, at)
      const early = Math.max(0, next - at - (burst - 1) * everyMs)
      if (early > atMost) return early
      times.delete(key)
      times.set(key, next + everyMs)
      if (times.size > mostKeys) times.delete(times.keys().next().value ?? '')
      return early
    },
    forget: (key: string) => void times.delete(key),
  }
}
