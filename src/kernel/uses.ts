/** Where a thing is used: a question to all blocks, asked before it is removed. */
import type { App } from './app.ts'
import type { Db } from './db.ts'
import { Refusal } from './errors.ts'

/** One place a thing is used: a sentence's worth of it, such as a headline. */
export interface Use {
  name: string
  /** Where it stands for readers, if they may see it. */
  path?: string
}

/** What a block answers: the first few of its uses of the thing `id`, which is of `kind` ("section", "medium"). */
export type FindUses = (db: Db, kind: string, id: string) => Promise<Use[]>

/** All that any block knows of, in the order of the blocks. Empty: it can go. */
export async function usesOf({ db, findUses }: Pick<App, 'db' | 'findUses'>, kind: string, id: string): Promise<Use[]> {
  const found = await Promise.all(findUses.map((find) => find(db, kind, id)))
  return found.flat()
}

/** Refuses with 409, and with the sentence `say` makes of where it is used, what is not free to go. */
export async function mustBeUnused(app: Pick<App, 'db' | 'findUses'>, kind: string, id: string, say: (names: string) => string) {
  const uses = await usesOf(app, kind, id)
  if (uses.length) throw new Refusal(409, say(uses.map(({ name }) => name).join(', ')))
}
