import type { App } from '#kernel/app.ts'
import { transact } from '#kernel/transact.ts'
import { notFound, unprocessable } from '#kernel/errors.ts'
import { type BlockList, blocksTag, type CommentBlock, deleteBlock, insertBlock } from '../blocks-store.ts'
import { findComment } from '../store.ts'
import { folded } from '../text-hash.ts'
import { type Moderator, mustModerate } from './moderator.ts'

const longestWord = 200

/** Holds or refuses from now on what has this word in it: in name, e-mail, website, text, network address or browser, also inside of longer words. */
export async function blockWord(app: App, by: Moderator, list: BlockList, word: string): Promise<CommentBlock> {
  const what = folded(word)
  if (!what || what.length > longestWord) throw unprocessable('Please give a word or a few.', { word: `must have 1 to ${longestWord} letters` })
  const block: CommentBlock = { list, kind: 'word', what }
  await keepBlock(app, by, block)
  return block
}

/** The same for all that comes from the network a comment came from, as long as it is known. */
export async function blockNetworkOf(app: App, by: Moderator, list: BlockList, commentId: string) {
  const comment = await findComment(app.db, commentId)
  if (!comment) throw notFound('comment')
  if (!comment.addressHash) throw unprocessable('It is no longer known where this comment came from.', {})
  await keepBlock(app, by, { list, kind: 'network', what: comment.addressHash })
}

export async function unblock(app: App, by: Moderator, block: CommentBlock) {
  mustModerate(by)
  await transact(app, async (change) => {
    await deleteBlock(change.trx, block.kind === 'word' ? { ...block, what: folded(block.what) } : block)
    change.moved(blocksTag)
  })
}

async function keepBlock(app: App, by: Moderator, block: CommentBlock) {
  mustModerate(by)
  await transact(app, async (change) => {
    await insertBlock(change.trx, block, change.at)
    change.moved(blocksTag)
  })
}
