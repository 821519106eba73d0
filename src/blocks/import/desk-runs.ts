/** Sites brought in from the desk: the files arrive by upload, the import is a job, and its progress is a row that anybody at the desk may look at. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { arrivedFile } from '#blocks/media/actions.ts'
import { note } from '#blocks/people/actions.ts'
import type { Person } from '#blocks/people/model.ts'
import type { App } from '#kernel/app.ts'
import type { Db } from '#kernel/db.ts'
import { Refusal } from '#kernel/errors.ts'
import type { JobKind } from '#kernel/jobs.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import type { Progress } from './progress.ts'
import type { ToldReport } from './report.ts'
import { unzip } from './unzip.ts'
import { importWordpress } from './wordpress/import.ts'

interface RunRow {
  id: string
  personId: string
  startedAt: string
  state: 'running' | 'done' | 'incomplete' | 'failed'
  /** Names of what was sent, as JSON. */
  files: string
  progress: string
  /** What became of each thing, as JSON; of one that failed the sentences that say why, as of all that were brought before there was a table of it. */
  report: string
  changedAt: string
}
declare module '#kernel/db.ts' {
  interface Tables {
    importRuns: RunRow
  }
}

export const Sent = z.object({
  exports: z.array(z.object({ id: z.string().max(200), name: z.string().max(255) })).min(1, 'Choose the export file.').max(50),
  uploads: z.array(z.object({ id: z.string().max(200), name: z.string().max(255) })).max(50).default([]),
})
export type Sent = z.output<typeof Sent>

export async function listRuns(db: Db) {
  const rows = await db.selectFrom('importRuns').select(['id', 'startedAt', 'state', 'files', 'progress', 'report', 'changedAt']).orderBy('startedAt', 'desc').limit(10).execute()
  return rows.map(({ files, report, ...row }) => {
    const isTold = report.startsWith('{')
    return { ...row, files: JSON.parse(files) as string[], words: isTold ? '' : report, told: isTold ? (JSON.parse(report) as ToldReport) : null }
  })
}

const folderOf = (app: App, id: string) => path.join(app.config.dataDir, 'imports', id)

/** Takes what has arrived out of the uploads and begins. One site at a time: two would meet in the same addresses. */
export async function beginRun(app: App, person: Person, sent: Sent): Promise<string> {
  const busy = await app.db.selectFrom('importRuns').select('id').where('state', '=', 'running').executeTakeFirst()
  if (busy) throw new Refusal(409, 'A site is being brought in already. Wait until it is done.')
  const id = app.newId()
  const folder = folderOf(app, id)
  await mkdir(path.join(folder, 'archives'), { recursive: true })
  for (const [at, each] of sent.exports.entries()) await rename(await arrivedFile(app, person.id, each.id), path.join(folder, `export-${at}${each.name.endsWith('.gz') ? '.xml.gz' : '.xml'}`))
  for (const [at, each] of sent.uploads.entries()) await rename(await arrivedFile(app, person.id, each.id), path.join(folder, 'archives', `${at}.zip`))
  await transact(app, async (change) => {
    const files = JSON.stringify([...sent.exports, ...sent.uploads].map(({ name }) => name))
    await change.trx.insertInto('importRuns').values({ id, personId: person.id, startedAt: change.at, state: 'running', files, progress: 'Waiting its turn', report: '', changedAt: change.at }).execute()
    await change.later('import.wordpress', { id }, { key: `import.wordpress:${id}` })
    await note(app, change, person, 'began to bring in a WordPress site', sent.exports[0]?.name ?? '')
  })
  return id
}

/** After a crash it begins anew: an import that was cut off ends, begun again, as one clean run. */
export const importUploaded: JobKind = {
  isHeavy: true, attempts: 3,
  async run(app, payload) {
    const { id } = z.object({ id: z.string() }).parse(payload)
    const folder = folderOf(app, id)
    try {
      const archives = (await readdir(path.join(folder, 'archives'))).toSorted()
      for (const [at, archive] of archives.entries()) {
        await say(app, id, { progress: `Unpacking ${at + 1} of ${archives.length}` })
        await unzip(path.join(folder, 'archives', archive), path.join(folder, 'uploads'))
      }
      const files = (await readdir(folder)).filter((name) => name.startsWith('export-')).toSorted().map((name) => path.join(folder, name))
      const report = await importWordpress(app, { files, ...(archives.length && { uploads: path.join(folder, 'uploads') }), progress: progressOf(app, id) })
      await say(app, id, { state: report.isComplete() ? 'done' : 'incomplete', progress: '', report: JSON.stringify(report.told(200)) })
      await rm(folder, { recursive: true, force: true })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await say(app, id, { state: 'failed', progress: '', report: [error.message, ...Object.values(error.fields)].join('\n') })
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const say = (app: App, id: string, values: Partial<RunRow>) =>
  transact(app, async ({ trx, at }) => void (await trx.updateTable('importRuns').set({ ...values, changedAt: at }).where('id', '=', id).execute()))

/** Written down at most once a second: a step may be a comment, of which there are a hundred thousand. */
function progressOf(app: App, id: string): Progress {
  let [name, steps, done, toldAt] = ['', 0, 0, 0]
  const tell = (isNow: boolean) => {
    const now = app.now().getTime()
    if (!isNow && now - toldAt < 1000) return
    toldAt = now
    void say(app, id, { progress: steps ? `${name}: ${done} of ${steps}` : `${name}${done ? `: ${done}` : ''}` }).catch((error: unknown) => app.log.warn({ err: error }, 'the progress of an import could not be told'))
  }
  return {
    stretch(next, of) {
      ;[name, steps, done] = [next, of, 0]
      tell(true)
    },
    step() {
      done++
      tell(false)
    },
    end: () => undefined,
  }
}
