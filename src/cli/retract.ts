import { parseArgs } from 'node:util'
import { reinstate, retract } from '#blocks/articles/actions.ts'
import { findArticleAt } from '#blocks/articles/store.ts'
import { notFound } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { type Command, print, printJson, UsageError, withOgene } from './command.ts'

const parse = (words: string[]) => parseArgs({ args: words, allowPositionals: true, options: { json: { type: 'boolean' } } })

export const retractCommand: Command = {
  usage: 'retract ADDRESS "WHY" [--json]',
  about: 'Take an article back: its address says so, and why; no list, feed or search has it any more.',
  async run(words) {
    const { positionals: [address, why, ...rest], values } = parse(words)
    if (!address || !why || rest.length) throw new UsageError('Name the address of the article, then why as one sentence in quotation marks.')
    const path = await restate(address, (change, id) => retract(change, id, why))
    if (values.json) printJson({ retracted: 1 })
    else print(`Retracted: ${path}`)
    return 0
  },
}

export const reinstateCommand: Command = {
  usage: 'reinstate ADDRESS [--json]',
  about: 'Undo a retraction: the article stands again where it stood.',
  async run(words) {
    const { positionals: [address, ...rest], values } = parse(words)
    if (!address || rest.length) throw new UsageError('Name the address of the article.')
    const path = await restate(address, reinstate)
    if (values.json) printJson({ reinstated: 1 })
    else print(`Stands again: ${path}`)
    return 0
  },
}

const restate = (address: string, work: (change: Change, id: string) => Promise<void>): Promise<string> =>
  withOgene((app) => transact(app, async (change) => {
    const found = await findArticleAt(change.trx, address)
    if (!found) throw notFound('article')
    await work(change, found.id)
    return found.path
  }))
