import { parseArgs } from 'node:util'
import { correctAt } from '#blocks/corrections/actions.ts'
import { transact } from '#kernel/transact.ts'
import { type Command, print, printJson, UsageError, withOgene } from './command.ts'

export const correct: Command = {
  usage: 'correct ADDRESS "SENTENCE" [--json]',
  about: 'Say under an article, and on the page of all corrections, what was wrong in it.',
  async run(words) {
    const { positionals: [address, sentence, ...rest], values } = parseArgs({ args: words, allowPositionals: true, options: { json: { type: 'boolean' } } })
    if (!address || !sentence || rest.length) throw new UsageError('Name the address of the article, then the correction as one sentence in quotation marks.')
    const path = await withOgene((app) => transact(app, (change) => correctAt(change, address, { sentence })))
    if (values.json) printJson({ added: 1 })
    else print(`Corrected: ${path}`)
    return 0
  },
}
