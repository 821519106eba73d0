/** What was changed in a draft: found, sent, put in, and brought together with what somebody else changed meanwhile. Runs in the browser too. */
import { bodyEditOf, bothBodies, isSame, mergeBodies, withEdit } from '#blocks/body/model.ts'
import type { Draft, DraftFields } from './model.ts'

export { bodyEditOf, withEdit }

/** The fields of `after` that are not as they were. */
export function changedFields(before: Draft, after: Draft): Partial<DraftFields> {
  const names = Object.keys(after).filter((name) => name !== 'body') as (keyof DraftFields)[]
  return Object.fromEntries(names.filter((name) => !isSame(before[name], after[name])).map((name) => [name, after[name]]))
}

/** What came of bringing two people's work together: `clashes` names what both changed, where one has to choose. */
export interface Merged {
  draft: Draft
  clashes: (keyof Draft)[]
}

/**
 * Brings together what two wrote from the same beginning. A field only one of them changed is theirs; the body is joined where they changed
 * different blocks. Where both changed the same, `draft` has mine and the clash is named: nobody's words are dropped unasked.
 */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merged {
  const [my, their] = [changedFields(base, mine), changedFields(base, theirs)]
  const clashes = (Object.keys(my) as (keyof DraftFields)[]).filter((name) => name in their && !isSame(my[name], their[name]))
  const body = mergeBodies(base.body, mine.body, theirs.body)
  return { draft: { ...base, ...their, ...my, body: body ?? mine.body }, clashes: body ? clashes : [...clashes, 'body'] }
}

/** Where both wrote in the same place: theirs and after it mine. */
export const both = (mine: Draft, theirs: Draft): Draft => ({ ...mine, body: bothBodies(mine.body, theirs.body) })
