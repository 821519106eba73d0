/** A shelf in this browser (IndexedDB): things by key, there again after a killed tab. A private window or a full disk keeps nothing, and nobody is stopped by it. */
import { type IDBPDatabase, openDB } from 'idb'

export interface Shelf<T> {
  /** False where the browser keeps nothing. */
  put(key: string, thing: T): Promise<boolean>
  take(key: string): Promise<T | undefined>
  all(): Promise<T[]>
  drop(key: string): Promise<void>
}

/** The one `store` of a `database` of its own; opened when something is first asked of it. */
export function shelfOf<T>(database: string, store: string): Shelf<T> {
  let opened: Promise<IDBPDatabase> | undefined
  const open = () => (opened ??= openDB(database, 1, { upgrade: (db) => void db.createObjectStore(store) }))
  return {
    put: (key, thing) => attempt(async () => {
      await (await open()).put(store, thing, key)
      return true
    }, false),
    take: (key) => attempt(async () => (await (await open()).get(store, key)) as T | undefined, undefined),
    all: () => attempt(async () => (await (await open()).getAll(store)) as T[], []),
    drop: (key) => attempt(async () => (await open()).delete(store, key), undefined),
  }
}

async function attempt<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  } catch {
    return otherwise
  }
}
