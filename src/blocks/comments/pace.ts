/** How fast comments come from one network and into one thread, in the memory of this process: asked before any database is. */
import { createRates, type Rate } from '#kernel/rates.ts'

/** A class at school or a street behind one address; more is a rush, and makes its comments wait or their browsers work. */
const usual: Record<'network' | 'thread', Rate> = { network: { burst: 20, everyMs: 3000 }, thread: { burst: 40, everyMs: 1000 } }
/** Beyond this each waits its turn; where the line is long, only browsers that have worked come through until it ebbs. */
const flood: Record<'network' | 'thread', Rate> = { network: { burst: 500, everyMs: 100 }, thread: { burst: 2000, everyMs: 50 } }
const longestWaitMs = 5000

export interface Pace {
  isRush: boolean
  /** How long this one is to wait for its turn; `undefined`: longer than anybody should. */
  waitMs: number | undefined
}

export function createPaces(now: () => Date) {
  const { earliness } = createRates(now)

  function paceIn(what: 'network' | 'thread', key: string): Pace {
    const waitMs = earliness(`${what} flood ${key}`, flood[what], longestWaitMs)
    if (waitMs > longestWaitMs) return { isRush: true, waitMs: undefined }
    return { isRush: earliness(`${what} ${key}`, usual[what]) > 0, waitMs }
  }

  /** Counts one comment and says how its network and its thread are doing. A rush from one network does not count for the thread: the others there talk on. */
  return function paceOf(network: string, thread: string): Pace {
    const there = paceIn('network', network)
    return there.isRush ? there : paceIn('thread', thread)
  }
}
