import type { CommentSettings } from '#blocks/publication/model.ts'
import type { App } from '#kernel/app.ts'
import type { NewComment, Origin, Writer } from '../model.ts'
import type { CommentRow } from '../store.ts'
import type { Word } from '../words.ts'

/** A comment that asks to be let in, and all the checks may look at. */
export interface Draft {
  app: App
  settings: CommentSettings
  given: NewComment
  /** As it would be kept. */
  row: CommentRow
  /** Where it came from: known while it is judged, then forgotten but for a hash. */
  origin: Origin
  /** Who wrote it, if the newsroom knows; a reader's name and e-mail prove nothing. */
  by: Writer | undefined
  /** More is coming from there, or into this thread, than readers usually write. */
  isRush: boolean
  /** Whether the browser has done the work it was asked for. */
  hasWorked: boolean
}

/** What a check says; one that has nothing against a comment says nothing. */
export type Verdict =
  | { outcome: 'refused'; status: 409 | 429; word: Word }
  | { outcome: 'shown' }
  | { outcome: 'held'; because: HoldReason }
  | { outcome: 'binned' }
  | { outcome: 'spam' }
  /** The browser is to work for a moment before the comment is taken. */
  | { outcome: 'asked' }

/** Why a comment waits, as a moderator is told. */
export const holdReasons = ['all', 'links', 'words', 'unknown', 'suspicious', 'haste', 'rush'] as const
export type HoldReason = (typeof holdReasons)[number]

export type Check = (draft: Draft) => Verdict | undefined | Promise<Verdict | undefined>
