/** The two programs of bench/import.bench.ts, each in a process of its own: the server that answers, the command that imports. */
import { existsSync, readFileSync } from 'node:fs'
import { readConfig } from '#kernel/config.ts'
import { importCommand } from '../src/cli/import.ts'
import { startOgene } from '../src/serve.ts'

export const roles = { server: serve, import: importExport }
export type Role = keyof typeof roles

/** What a role tells the benchmark: the server where it serves, the import what it took. */
export interface Word {
  url?: string
  ms?: number
  peakBytes?: number
  code?: number
}

const tell = (word: Word) => process.send?.(word)

async function serve() {
  const serving = await startOgene(readConfig())
  process.once('SIGTERM', async () => {
    await serving.close()
    process.exit(0)
  })
  tell({ url: serving.url })
}

async function importExport(file: string, uploads: string) {
  const since = performance.now()
  const code = await importCommand.run(['wordpress', file, '--uploads', uploads, '--json'])
  tell({ ms: performance.now() - since, peakBytes: peakMemory(), code })
  process.disconnect()
}

/** Linux keeps the peak of this very program; the usage of a child counts what its parent held when it was forked. */
function peakMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const kilobytes = /VmHWM:\s+(\d+)/.exec(status)?.[1]
  return Number(kilobytes ?? process.resourceUsage().maxRSS) * 1024
}
