import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { createProgress, importWordpress, type Report } from '#blocks/import/actions.ts'
import type { App } from '#kernel/app.ts'
import { type Command, print, printJson, UsageError, withOgene } from './command.ts'

export const importCommand: Command = {
  usage: 'import wordpress FILE… [--uploads DIR] [--json]',
  about: 'Bring in a WordPress site from its export files (.xml or .xml.gz), with its pictures and every old address. Can be run again and again.',
  async run(words) {
    const options = { uploads: { type: 'string' }, json: { type: 'boolean' } } as const
    const { positionals: [origin, ...files], values } = parseArgs({ args: words, allowPositionals: true, options })
    if (origin !== 'wordpress') throw new UsageError('What can be imported is "wordpress".')
    if (!files.length) throw new UsageError('Name the export file or files, which WordPress writes under Tools, Export.')
    // Of an import's garbage V8 would else let pile up some hundred megabytes, beside a server that needs them.
    setFlagsFromString('--memory-saver-mode')
    return withOgene(async (app) => {
      const progress = createProgress(process.stderr)
      const report = await importWordpress(app, { files, uploads: values.uploads, progress })
      await tell(app, report, Boolean(values.json))
      return report.isComplete() ? 0 : 1
    })
  },
}

/** The report on stdout, shortened; all of it in a file beside the data. */
async function tell(app: App, report: Report, asJson: boolean) {
  const folder = path.join(app.config.dataDir, 'imports')
  const file = path.join(folder, `${app.now().toISOString().replace(/[:.]/g, '-')}.txt`)
  await mkdir(folder, { recursive: true })
  await writeFile(file, `${report.text(Infinity)}\n`)
  const text = `${report.text(10)}\n\nThe whole report: ${file}`
  if (asJson) process.stderr.write(`${text}\n`)
  else print(text)
  if (asJson) printJson(report.counts())
}
