/** The copy of a story in this browser: written within half a second of a key, dropped when the server has all of it. */
import { shelfOf } from '#desk/kit/shelf.ts'
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

const shelf = shelfOf<Copy | Blank>('ogene-desk', 'copies')
type Where = Pick<Copy, 'storyId' | 'personId'>
const keyOf = ({ storyId, personId }: Where) => `${personId} ${storyId}`

/** False where the browser keeps nothing: then the writer has to know. */
export const putCopy = (copy: Copy | Blank): Promise<boolean> => shelf.put(keyOf(copy), copy)
export const takeCopy = (where: Where): Promise<Copy | Blank | undefined> => shelf.take(keyOf(where))
export const dropCopy = (where: Where): Promise<void> => shelf.drop(keyOf(where))
/** All there is of this person's, the newest first. */
export const listCopies = async (personId: string): Promise<(Copy | Blank)[]> =>
  (await shelf.all()).filter((copy) => copy.personId === personId).sort((one, other) => other.at.localeCompare(one.at))

/** Lays a story as it is now on the server where the desk's worker (site/desk/worker.ts) keeps what it saw last, so that a tab without a signal opens on it. */
export async function laySeen(story: Story): Promise<void> {
  if (!navigator.serviceWorker?.controller) return
  // A full disk keeps nothing, and nobody is stopped by it.
  await caches.open('ogene-desk-seen-1').then((cache) => cache.put(`/desk/api/stories/${story.id}`, Response.json(story))).catch(() => {})
}
