/**
 * How fast comments come from one network and into one thread, in the memory of this process: asked before any database is.
 * The generic cell rate algorithm (ITU-T I.371): one time per key, by which all that came would have come at the usual pace.
 */
interface Rate {
  /** So many may come at once. */
  burst: number
  /** Milliseconds between them after that. */
  everyMs: number
}
/** A class at school or a street behind one address; more is a rush, and makes its comments wait or their browsers work. */
const usual: Record<'network' | 'thread', Rate> = { network: { burst: 20, everyMs: 3000 }, thread: { burst: 40, everyMs: 1000 } }
/** Beyond this each waits its turn; where the line is long, only browsers that have worked come through until it ebbs. */
const flood: Record<'network' | 'thread', Rate> = { network: { burst: 500, everyMs: 100 }, thread: { burst: 2000, everyMs: 50 } }
const longestWaitMs = 5000
const mostKeys = 50_000

export interface Pace {
  isRush: boolean
  /** How long this one is to wait for its turn; `undefined`: longer than anybody should. */
  waitMs: number | undefined
}

export function createPaces(now: () => Date) {
  const times = new Map<string, number>()

  /** By how many milliseconds one more of the key is too early; counted if that is no more than `atMost`. */
  function earliness(key: string, { burst, everyMs }: Rate, atMost: number): number {
    const at = now().getTime()
    const next = Math.max(times.get(key) ?? at, at)
    const early = Math.max(0, next - at - (burst - 1) * everyMs)
    if (early > atMost) return early
    times.delete(key)
    times.set(key, next + everyMs)
    if (times.size > mostKeys) times.delete(times.keys().next().value ?? '')
    return early
  }

  function paceIn(what: 'network' | 'thread', key: string): Pace {
    const waitMs = earliness(`${what} flood ${key}`, flood[what], longestWaitMs)
    if (waitMs > longestWaitMs) return { isRush: true, waitMs: undefined }
    return { isRush: earliness(`${what} ${key}`, usual[what], 0) > 0, waitMs }
  }

  /** Counts one comment and says how its network and its thread are doing. A rush from one network does not count for the thread: the others there talk on. */
  return function paceOf(network: string, thread: string): Pace {
    const there = paceIn('network', network)
    return there.isRush ? there : paceIn('thread', thread)
  }
}
