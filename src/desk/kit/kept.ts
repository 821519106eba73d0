/** Words that are typed and not saved yet, in this browser: written within half a second of a key, there again after a killed tab or a power cut, gone when they are saved. Signing out leaves them, as it leaves the copies of stories: words are lost to nobody, and shown to nobody else. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { opening } from '../opening.ts'

/** What was typed, and what the form was opened on. */
export interface Kept<T> {
  was: T
  values: T
  at: string
}
interface Shelf extends DBSchema {
  words: { key: string; value: Kept<unknown> }
}

const keepAfterMs = 300
let shelf: Promise<IDBPDatabase<Shelf>> | undefined
const open = () => (shelf ??= openDB<Shelf>('ogene-desk-kept', 1, { upgrade: (db) => void db.createObjectStore('words') }))
/** Another who signs in at this browser is not shown them. */
const keyOf = (name: string) => `${opening.person.id} ${name}`

/** `name`: of the form, such as "page 17". Whoever asks for a name has put only such words there. */
export const takeKept = async <T>(name: string) => (await attempt(async () => (await open()).get('words', keyOf(name)))) as Kept<T> | undefined
export const putKept = (name: string, kept: Kept<unknown>) => attempt(async () => (await open()).put('words', kept, keyOf(name)))
export const dropKept = (name: string) => attempt(async () => (await open()).delete('words', keyOf(name)))

export interface Keeper<T> {
  keep(words: Omit<Kept<T>, 'at'>): void
  /** What is still to be written is, at once. */
  now(): void
  drop(): Promise<void>
}

/** Keeps the words of one form as they are typed. */
export function keeperOf<T>(name: string): Keeper<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest: Omit<Kept<T>, 'at'> | undefined
  const takeLatest = () => {
    clearTimeout(timer)
    timer = undefined
    const words = latest
    latest = undefined
    return words
  }
  const now = () => {
    const words = takeLatest()
    if (words) void putKept(name, { ...words, at: new Date().toISOString() })
  }
  return {
    keep(words) {
      latest = words
      timer ??= setTimeout(now, keepAfterMs)
    },
    now,
    async drop() {
      takeLatest()
      await dropKept(name)
    },
  }
}

/** A private window or a full disk keeps nothing. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
