import { type BlockList, listBlocks } from '../blocks-store.ts'
import { plainText } from '../markup.ts'
import { folded } from '../text-hash.ts'
import type { Check, Draft } from './draft.ts'

export const holdBlockedWords: Check = async (draft) => ((await isBlocked(draft, 'hold')) ? { outcome: 'held', because: 'words' } : undefined)
export const refuseBlockedWords: Check = async (draft) => ((await isBlocked(draft, 'refuse')) ? { outcome: 'binned' } : undefined)

/** Whether a word of a list stands anywhere in it, also inside of another word, or it comes from a blocked network. As WordPress: any letter case. */
async function isBlocked({ app, row, origin }: Draft, list: BlockList): Promise<boolean> {
  const blocks = (await listBlocks(app)).filter((block) => block.list === list)
  if (!blocks.length) return false
  const texts = [row.name, row.email, row.website, row.body, plainText(row.body), origin.address, origin.browser].map(folded)
  return blocks.some(({ kind, what }) => (kind === 'network' ? what === row.addressHash : texts.some((text) => text.includes(what))))
}
