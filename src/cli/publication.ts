import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { applySettings, showSettings } from '#blocks/settings/actions.ts'
import { readSettings } from '#blocks/settings/model.ts'
import { type Command, print, printJson, UsageError, withOgene } from './command.ts'

export const publication: Command = {
  usage: 'publication show | publication apply publication.json [--json]',
  about: 'Show or set all that makes the paper itself: name, language, profiles, menu, sidebar, shows, quotes, weather.',
  async run(words) {
    const { positionals: [verb, file], values } = parseArgs({ args: words, allowPositionals: true, options: { json: { type: 'boolean' } } })
    if (verb === 'show') return show()
    if (verb === 'apply' && file) return apply(file, Boolean(values.json))
    throw new UsageError('Say "show", or "apply" with a file.')
  },
}

async function show() {
  print(JSON.stringify(await withOgene((app) => showSettings(app)), null, 2))
  return 0
}

async function apply(file: string, asJson: boolean) {
  const settings = readSettings(await readFile(file, 'utf8'))
  const counts = await withOgene((app) => applySettings(app, settings, path.dirname(path.resolve(file))))
  if (asJson) printJson(counts)
  else print(`${counts.added} added, ${counts.updated} updated, ${counts.removed} removed, ${counts.unchanged} unchanged.`)
  return 0
}
