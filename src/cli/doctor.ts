import { examine } from '#blocks/backup/actions.ts'
import { type Command, print, printJson, withOgene } from './command.ts'
import { parseArgs } from 'node:util'

export const doctor: Command = {
  usage: 'doctor [--json]',
  about: 'Examine the installation: settings, database, files, work that failed.',
  async run(words) {
    const { values } = parseArgs({ args: words, options: { json: { type: 'boolean' } } })
    const findings = await withOgene((app) => examine(app))
    if (values.json) printJson({ findings })
    else for (const { ok, words: sentence } of findings) print(`${ok ? 'ok  ' : 'BAD '} ${sentence}`)
    return findings.every((finding) => finding.ok) ? 0 : 1
  },
}
