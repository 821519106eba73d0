import { findAddress } from '#blocks/addresses/store.ts'
import { decodePath } from '#blocks/addresses/model.ts'
import { reinstate, retract } from '#blocks/articles/actions.ts'
import { notFound } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { type Command, print, UsageError, withOgene } from './command.ts'

export const retractCommand: Command = {
  usage: 'retract /section/article "Why, in a sentence for readers."',
  about: 'Take an article back: its address says so, and why; no list, feed or search has it any more.',
  async run([address, sentence, ...more]) {
    if (!address || !sentence || more.length) throw new UsageError('Say the address of an article, and the sentence in quotation marks.')
    print(`${await restate(address, (change, id) => retract(change, id, sentence))} is retracted.`)
    return 0
  },
}

export const reinstateCommand: Command = {
  usage: 'reinstate /section/article',
  about: 'Undo a retraction: the article stands again where it stood.',
  async run([address, ...more]) {
    if (!address || more.length) throw new UsageError('Say the address of an article.')
    print(`${await restate(address, reinstate)} stands again.`)
    return 0
  },
}

function restate(address: string, work: (change: Change, id: string) => Promise<void>): Promise<string> {
  const path = decodePath(URL.canParse(address) ? new URL(address).pathname : address)
  return withOgene(async (app) => {
    const found = await findAddress(app.db, path)
    if (found?.kind !== 'article') throw notFound('article')
    await transact(app, (change) => work(change, found.thingId))
    return path
  })
}
