/** The copy of a story in this browser: written within half a second of a key, dropped when the server has all of it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft, Story } from '../model.ts'

/** What was written here and is not known to be on the server; with what it was written on. */
export interface Copy {
  storyId: string
  personId: string
  version: number
  base: Draft
  draft: Draft
  at: string
}
/** Begun here, and not a word written: what that is made of comes with the editor. */
export type Blank = Omit<Copy, 'base' | 'draft'> & { base: null; draft: null }
/** The version of what the server has not heard of. What it has and nobody saved at the desk yet is 0. */
export const unheard = -1

interface Shelf extends DBSchema {
  copies: { key: string; value: Copy | Blank }
}

let shelf: Promise<IDBPDatabase<Shelf>> | undefined
const open = () => (shelf ??= openDB<Shelf>('ogene-desk', 1, { upgrade: (db) => void db.createObjectStore('copies') }))
const keyOf = ({ storyId, personId }: Pick<Copy, 'storyId' | 'personId'>) => `${personId} ${storyId}`

/** False where the browser keeps nothing (a private window, a full disk): then the writer has to know. */
export const putCopy = (copy: Copy | Blank): Promise<boolean> => attempt(async () => {
  await (await open()).put('copies', copy, keyOf(copy))
  return true
}, false)

export const takeCopy = (where: Pick<Copy, 'storyId' | 'personId'>): Promise<Copy | Blank | undefined> => attempt(async () => (await open()).get('copies', keyOf(where)), undefined)
/** All there is of this person's, the newest first. */
export const listCopies = (personId: string): Promise<(Copy | Blank)[]> => attempt(async () => {
  const copies = await (await open()).getAll('copies')
  return copies.filter((copy) => copy.personId === personId).sort((one, other) => other.at.localeCompare(one.at))
}, [])
export const dropCopy = (where: Pick<Copy, 'storyId' | 'personId'>): Promise<void> => attempt(async () => (await open()).delete('copies', keyOf(where)), undefined)

/** Lays a story as it is now on the server where the desk's worker (site/desk/worker.ts) keeps what it saw last, so that a tab without a signal opens on it. */
export const laySeen = (story: Story): Promise<void> => attempt(async () => {
  if (!navigator.serviceWorker?.controller) return
  const cache = await caches.open('ogene-desk-seen-1')
  await cache.put(`/desk/api/stories/${story.id}`, Response.json(story))
}, undefined)

async function attempt<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work()
  } catch {
    return otherwise
  }
}
