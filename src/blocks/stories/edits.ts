/** What was changed in a draft: found, sent, put in, and brought together with what somebody else changed meanwhile. Runs in the browser too. */
import type { Body } from '#blocks/body/model.ts'
import type { BodyEdit, Draft, DraftFields } from './model.ts'

type Block = Body['content'][number]

/** Of two bodies the run of blocks that differs, as the edit that makes the second of the first; undefined where they are the same. */
export function bodyEditOf(before: Body, after: Body): BodyEdit | undefined {
  const [old, now] = [before.content, after.content]
  let from = 0
  while (from < old.length && from < now.length && isSame(old[from], now[from])) from++
  if (from === old.length && from === now.length) return undefined
  let kept = 0
  while (kept < old.length - from && kept < now.length - from && isSame(old[old.length - 1 - kept], now[now.length - 1 - kept])) kept++
  return { from, to: old.length - kept, blocks: after.content.slice(from, now.length - kept) }
}

/** The body with the run put in. The blocks are the caller's to check. */
export const withEdit = (body: Body, { from, to, blocks }: BodyEdit): Body =>
  ({ type: 'doc', content: [...body.content.slice(0, from), ...(blocks as Block[]), ...body.content.slice(to)] })

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

/** Where both wrote in the same place: theirs and after it mine; what is in both stands once. */
export function both(mine: Draft, theirs: Draft): Draft {
  const edit = bodyEditOf(mine.body, theirs.body)
  if (!edit) return mine
  const written = new Set(edit.blocks.map((block) => JSON.stringify(block)))
  const own = mine.body.content.slice(edit.from, edit.to).filter((block) => !written.has(JSON.stringify(block)))
  return { ...mine, body: withEdit(mine.body, { ...edit, blocks: [...edit.blocks, ...own] }) }
}

function mergeBodies(base: Body, mine: Body, theirs: Body): Body | undefined {
  const [my, their] = [bodyEditOf(base, mine), bodyEditOf(base, theirs)]
  if (!my) return theirs
  if (!their || !bodyEditOf(mine, theirs)) return mine
  const [first, second] = isBefore(my, their) ? [my, their] : [their, my]
  // Two who put something new in at one place: which of the two comes first is for a person to say.
  const isSamePlace = first.from === second.to && first.to === second.to
  if (first.to > second.from || isSamePlace) return undefined
  return withEdit(withEdit(base, second), first)
}

const isBefore = (one: BodyEdit, other: BodyEdit) => one.from < other.from || (one.from === other.from && one.to <= other.to)

/** Of five thousand words all but a paragraph are the very same objects. */
const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)
