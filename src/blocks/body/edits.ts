/** What was changed in a body: found, put in, and brought together with what somebody else changed meanwhile. Runs in the browser too. */
import type { Body } from './format.ts'

type Block = Body['content'][number]

/** The blocks of a body from `from` up to, not with, `to` become these: so a sentence costs a paragraph, not five thousand words. */
export interface BodyEdit {
  from: number
  to: number
  blocks: unknown[]
}

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

/** What two wrote from the same beginning, where they changed different blocks; undefined where one has to choose. */
export function mergeBodies(base: Body, mine: Body, theirs: Body): Body | undefined {
  const [my, their] = [bodyEditOf(base, mine), bodyEditOf(base, theirs)]
  if (!my) return theirs
  if (!their || !bodyEditOf(mine, theirs)) return mine
  const [first, second] = isBefore(my, their) ? [my, their] : [their, my]
  // Two who put something new in at one place: which of the two comes first is for a person to say.
  const isSamePlace = first.from === second.to && first.to === second.to
  if (first.to > second.from || isSamePlace) return undefined
  return withEdit(withEdit(base, second), first)
}

/** All that either has: theirs, and after it what only mine has. */
export function bothBodies(mine: Body, theirs: Body): Body {
  const edit = bodyEditOf(mine, theirs)
  if (!edit) return mine
  const written = new Set(edit.blocks.map((block) => JSON.stringify(block)))
  const own = mine.content.slice(edit.from, edit.to).filter((block) => !written.has(JSON.stringify(block)))
  return withEdit(mine, { ...edit, blocks: [...edit.blocks, ...own] })
}

const isBefore = (one: BodyEdit, other: BodyEdit) => one.from < other.from || (one.from === other.from && one.to <= other.to)

/** Of five thousand words all but a paragraph are the very same objects. */
export const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)
