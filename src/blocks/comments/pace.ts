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
/** Beyond this only browsers that have worked come through, until it ebbs. */
const flood: Record<'network' | 'thread', Rate> = { network: { burst: 500, everyMs: 100 }, thread: { burst: 2000, everyMs: 50 } }
const mostKeys = 50_000

export type Pace = 'usual' | 'rush' | 'flood'

export function createPaces(now: () => Date) {
  const times = new Map<string, number>()

  /** Whether one more of the key keeps to the rate; if so it is counted. */
  function keepsTo(key: string, { burst, everyMs }: Rate): boolean {
    const at = now().getTime()
    const next = Math.max(times.get(key) ?? at, at)
    if (next - at > (burst - 1) * everyMs) return false
    times.delete(key)
    times.set(key, next + everyMs)
    if (times.size > mostKeys) times.delete(times.keys().next().value ?? '')
    return true
  }

  /** Counts one comment and says how its network or thread is doing. */
  return function paceOf(what: 'network' | 'thread', key: string): Pace {
    if (!keepsTo(`${what} flood ${key}`, flood[what])) return 'flood'
    return keepsTo(`${what} ${key}`, usual[what]) ? 'usual' : 'rush'
  }
}
