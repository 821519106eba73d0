import { parseArgs } from 'node:util'
import { backUp, restoreFrom } from '#blocks/backup/actions.ts'
import { readConfig } from '#kernel/config.ts'
import { type Command, print, UsageError, withOgene } from './command.ts'

export const backup: Command = {
  usage: 'backup FILE',
  about: 'Write the whole magazine, database and media, into one file; also while the server runs.',
  async run(words) {
    const { positionals: [file] } = parseArgs({ args: words, allowPositionals: true })
    if (!file) throw new UsageError('Name the file to write.')
    const { bytes, media } = await withOgene((app) => backUp(app, file))
    print(`Wrote ${file}: ${(bytes / 1_000_000).toFixed(1)} MB, the database and ${media} media files.`)
    return 0
  },
}

export const restore: Command = {
  usage: 'restore FILE',
  about: 'Bring a backup back into an empty data folder (OGENE_DATA).',
  async run(words) {
    const { positionals: [file] } = parseArgs({ args: words, allowPositionals: true })
    if (!file) throw new UsageError('Name the backup to bring back.')
    const config = readConfig()
    const { media } = await restoreFrom(config, file)
    print(`Restored into ${config.dataDir}: the database and ${media} media files. Start the server to see it.`)
    return 0
  },
}
