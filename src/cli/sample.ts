import { parseArgs } from 'node:util'
import { removeSample } from '#blocks/sample/actions.ts'
import { type Command, print, printJson, UsageError, withOgene } from './command.ts'

export const sample: Command = {
  usage: 'sample remove [--json]',
  about: 'Take the sample magazine away; what somebody edited since is kept.',
  async run(words) {
    const { positionals: [verb], values } = parseArgs({ args: words, allowPositionals: true, options: { json: { type: 'boolean' } } })
    if (verb !== 'remove') throw new UsageError('The only thing to do with the sample is "remove".')
    const counts = await withOgene((app) => removeSample(app))
    if (values.json) printJson(counts)
    else print(counts.removed + counts.kept.length + counts.needed.length === 0 ? 'There is no sample here.' : `${counts.removed} sample things removed.`)
    if (!values.json) for (const name of counts.kept) print(`Kept, for somebody edited it: ${name}`)
    if (!values.json) for (const name of counts.needed) print(`Kept, for something that stays needs it: ${name}`)
    return 0
  },
}
