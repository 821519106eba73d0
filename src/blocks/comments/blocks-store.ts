import type { App } from '#kernel/app.ts'
import type { Db, Trx } from '#kernel/db.ts'
import { loaded } from '#kernel/part.tsx'

/** What a moderator does not want to see at once, or at all. */
export const blockLists = ['hold', 'refuse'] as const
export type BlockList = (typeof blockLists)[number]
export interface CommentBlock {
  list: BlockList
  /** A folded word or piece of one, or the hash of a network address. */
  kind: 'word' | 'network'
  what: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    commentBlocks: CommentBlock & { at: string }
  }
}
export const blocksTag = 'comment-blocks'

/** Both lists, remembered until one changes. */
export const listBlocks = (app: App): Promise<CommentBlock[]> =>
  app.cache.value('comment-blocks', async () => loaded(await findBlocks(app.db), blocksTag))

export const findBlocks = (db: Db): Promise<CommentBlock[]> =>
  db.selectFrom('commentBlocks').select(['list', 'kind', 'what']).orderBy('list').orderBy('kind').orderBy('what').execute()

export const insertBlock = (trx: Trx, block: CommentBlock, at: string) =>
  trx.insertInto('commentBlocks').values({ ...block, at }).onConflict((conflict) => conflict.columns(['list', 'kind', 'what']).doNothing()).execute()

export const deleteBlock = (trx: Trx, { list, kind, what }: CommentBlock) =>
  trx.deleteFrom('commentBlocks').where('list', '=', list).where('kind', '=', kind).where('what', '=', what).execute()

/** Networks are blocked no longer than their hashes are kept. */
export const deleteNetworksBefore = (trx: Trx, at: string) => trx.deleteFrom('commentBlocks').where('kind', '=', 'network').where('at', '<', at).execute()
