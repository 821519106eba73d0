/** Words that are typed and not saved yet, in this browser: written within half a second of a key, there again after a killed tab or a power cut, gone when they are saved. Signing out leaves them, as it leaves the copies of stories: words are lost to nobody, and shown to nobody else. */
import { opening } from '../opening.ts'
import { shelfOf } from './shelf.ts'

/** What was typed, and what the form was opened on. */
export interface Kept<T> {
  was: T
  values: T
  at: string
}
const keepAfterMs = 300
const shelf = shelfOf<Kept<unknown>>('ogene-desk-kept', 'words')
/** Another who signs in at this browser is not shown them. */
const keyOf = (name: string) => `${opening.person.id} ${name}`

/** `name`: of the form, such as "page 17". Whoever asks for a name has put only such words there. */
export const takeKept = async <T>(name: string) => (await shelf.take(keyOf(name))) as Kept<T> | undefined
export const putKept = (name: string, kept: Kept<unknown>) => shelf.put(keyOf(name), kept)
export const dropKept = (name: string) => shelf.drop(keyOf(name))

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
