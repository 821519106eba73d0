/** Knows whether the running code stands inside a transaction, so that what would wait for itself is refused at once. */
import { AsyncLocalStorage } from 'node:async_hooks'

// A timer begun inside outlives the transaction and must then count as outside: hence an object that is closed, not just a mark.
const standing = new AsyncLocalStorage<{ isOpen: boolean }>()

/** Whether this code was called from inside a transaction that is still open. */
export const isInside = (): boolean => standing.getStore()?.isOpen ?? false

/** Runs the work of a transaction, from after its beginning to before its commit. */
export async function standInside<T>(work: () => Promise<T>): Promise<T> {
  const place = { isOpen: true }
  try {
    return await standing.run(place, work)
  } finally {
    place.isOpen = false
  }
}
