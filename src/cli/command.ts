/** What a command of `npx ogene` is: a name, a line of help, and what it does with the words after it. */
import type { App } from '#kernel/app.ts'
import { readConfig } from '#kernel/config.ts'
import { createLog } from '#kernel/log.ts'
import type { Jobs } from '#kernel/jobs.ts'
import { openOgene } from '../open.ts'

export interface Command {
  usage: string
  about: string
  /** The exit code: 0 only if all was done. */
  run(words: string[]): Promise<number>
}

/** A mistake in how a command was called; shown with its usage. */
export class UsageError extends Error {}

/** Opens the data folder as the environment says, does the work, closes. Only warnings are logged, to stderr: stdout is the command's own. */
export async function withOgene<T>(work: (app: App, jobs: Jobs) => Promise<T>): Promise<T> {
  const config = { ...readConfig() }
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel, { write: (line) => void process.stderr.write(line) })
  const { app, jobs, close } = await openOgene(config, log)
  try {
    return await work(app, jobs)
  } finally {
    await close()
  }
}

export const print = (line: string) => void process.stdout.write(`${line}\n`)

/** The last line of stdout under `--json`: one object of counts for another program. */
export const printJson = (counts: object) => print(JSON.stringify(counts))
