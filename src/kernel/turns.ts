/** Waiting for a database that takes one writer at a time, while everything else goes on. */
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from './errors.ts'
import { isInside } from './inside.ts'

export type Release = () => void
interface Waiter {
  begin(): void
}

/** How long a write waits before it is refused. */
export const patienceMs = 15_000
const shortestPauseMs = 5
const longestPauseMs = 25

/** Turns for one thing, in the order of asking; who waits longer than the limit is refused. */
export function createTurns(limitMs = patienceMs) {
  const line = new Set<Waiter>()
  let isTaken = false
  function pass() {
    const [next] = line
    if (next) next.begin()
    else isTaken = false
  }
  return {
    /** Waits for the turn; give it back by calling what is given. */
    async take(): Promise<Release> {
      if (isTaken && isInside()) throw new Error('a write inside a transaction did not go through its trx, and would wait for itself')
      if (isTaken) await standIn(line, limitMs)
      isTaken = true
      return once(pass)
    },
  }
}
export type Turns = ReturnType<typeof createTurns>

/** Tries again and again, with pauses, while `isHeld` says that another process holds the lock; refuses after the limit. */
export async function untilFree<T>(attempt: () => T, isHeld: (error: unknown) => boolean, limitMs = patienceMs): Promise<T> {
  const end = performance.now() + limitMs
  for (let wait = shortestPauseMs; ; wait = Math.min(wait + 5, longestPauseMs)) {
    try {
      return attempt()
    } catch (error) {
      if (!isHeld(error)) throw error
      if (performance.now() > end) throw tooBusy()
    }
    await pause(wait)
  }
}

function standIn(line: Set<Waiter>, limitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => {
      line.delete(waiter)
      clearTimeout(timer)
    }
    const waiter = { begin: () => (leave(), resolve()) }
    const timer = setTimeout(() => (leave(), reject(tooBusy())), limitMs)
    line.add(waiter)
  })
}

function once(pass: () => void): Release {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    pass()
  }
}

const tooBusy = () => new Refusal(503, 'The newspaper’s records are being written by another just now. Please try again in a minute.')
