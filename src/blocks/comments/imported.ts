import { isDeepStrictEqual } from 'node:util'
import type { Change } from '#kernel/transact.ts'
import { fingerprintOf } from './fingerprint.ts'
import { cleanComment } from './markup.ts'
import { type CommentState, limits, plain } from './model.ts'
import { recount } from './recount.ts'
import { type CommentRow, insertComment, listComments, silent, updateComment } from './store.ts'
import { textHashOf } from './text-hash.ts'

/** A comment as another site had it. */
export interface ImportedComment {
  id: string
  subjectId: string
  /** The comment it answers; one that is not there makes this one the first of its thread. */
  parentId?: string | null
  state: CommentState
  /** UTC ISO text. */
  postedAt: string
  name: string
  email?: string
  website?: string
  /** As its writer typed it; markup beyond what is allowed is left out. */
  text: string
  /** By somebody of the paper. */
  isNewsroom?: boolean
}

/**
 * Takes over all comments of one article or page, in any order, and keeps their threads. Known ids are brought up to date,
 * so that importing twice changes nothing. Limits of the form do not hold: what was said elsewhere is kept whole.
 */
export async function importComments(change: Change, subjectId: string, comments: ImportedComment[]) {
  const known = new Map((await listComments(change.trx, subjectId)).map((row) => [row.id, row]))
  const counts = { added: 0, updated: 0, unchanged: 0 }
  const rows = rowsOf(subjectId, comments, known)
  for (const row of rows) counts[await write(change, row, known.get(row.id))]++
  const isSeen = rows.some((row) => row.state === 'shown' || known.get(row.id)?.state === 'shown')
  if (isSeen && counts.added + counts.updated > 0) await recount(change, subjectId)
  return counts
}

/** One comment; where there are many of an article, `importComments` counts and tells once. */
export const importComment = (change: Change, comment: ImportedComment) => importComments(change, comment.subjectId, [comment])

async function write({ trx }: Change, row: CommentRow, former: CommentRow | undefined): Promise<'added' | 'updated' | 'unchanged'> {
  if (former) {
    const now = saidOf(row)
    if (isDeepStrictEqual(now, saidOf(former))) return 'unchanged'
    const isSame = former.body === row.body
    await updateComment(trx, { ...now, id: row.id, textHash: row.textHash, fingerprint: isSame ? former.fingerprint : ownFingerprint(row) })
    return 'updated'
  }
  // Another site may have kept the same words twice, and both have their place in a thread.
  const isAlone = await insertComment(trx, row)
  if (!isAlone) await insertComment(trx, { ...row, fingerprint: ownFingerprint(row) })
  return 'added'
}

/** What another site knows of a comment: of the rest an import says nothing. */
const saidOf = ({ subjectId, parentId, rootId, state, postedAt, name, email, website, body, isNewsroom }: CommentRow) =>
  ({ subjectId, parentId, rootId, state, postedAt, name, email, website, body, isNewsroom })

const ownFingerprint = (row: CommentRow) => `${row.fingerprint}:${row.id}`

function rowsOf(subjectId: string, comments: ImportedComment[], known: Map<string, CommentRow>): CommentRow[] {
  const parents = new Map<string, string | null>([...known.values()].map((row) => [row.id, row.parentId]))
  for (const comment of comments) parents.set(comment.id, comment.parentId ?? null)
  const lines = new Map<string, string>()
  return comments.map((comment) => {
    const rootId = rootOf(comment.id, parents, lines)
    const parentId = rootId === comment.id ? null : (comment.parentId ?? null)
    const [name, email] = [lineOf(comment.name, limits.name), lineOf(comment.email, limits.email)]
    const body = cleanComment(plain(comment.text))
    return {
      ...silent,
      id: comment.id,
      subjectId,
      parentId,
      rootId,
      state: comment.state,
      postedAt: comment.postedAt,
      name,
      email,
      website: lineOf(comment.website, 2000),
      body,
      fingerprint: fingerprintOf({ subjectId, parentId, name, email, body }),
      textHash: textHashOf(body),
      isNewsroom: Number(comment.isNewsroom ?? false),
    }
  })
}

const lineOf = (text: string | undefined, most: number) => plain((text ?? '').slice(0, most)).replace(/\s+/g, ' ').trim()

/** The first comment above; where comments answer each other in a ring, the one met twice is made the first. */
function rootOf(id: string, parents: Map<string, string | null>, lines: Map<string, string>): string {
  const walked: string[] = []
  let at = id
  for (;;) {
    const known = lines.get(at)
    if (known) at = known
    const parentId = parents.get(at)
    if (known || !parentId || !parents.has(parentId) || walked.includes(parentId) || parentId === at) break
    walked.push(at)
    at = parentId
  }
  for (const each of [...walked, at, id]) lines.set(each, at)
  return at
}
