/** Work that must not be lost: rows of a table, done after the commit that wrote them, by one winner among all processes. */
import { randomUUID } from 'node:crypto'
import type { App } from './app.ts'
import { inSeconds } from './clock.ts'
import { type Run, createCrew } from './crew.ts'
import { runJob, usualLease } from './job-run.ts'
import { insertRecurring, isAnyDue, type JobRow, takeJob } from './jobs-store.ts'

export interface JobKind {
  /** Does the work; it may be done twice after a crash. The kind parses its own payload. */
  run(app: App, payload: unknown): Promise<void>
  /** Comes back that many seconds after each run; exactly one row, its key the kind. */
  everySeconds?: number
  /** How often it is tried before it counts as failed; 8 unless said. */
  attempts?: number
  /** After how many seconds a crashed holder's job is free again; 60 unless said. A living holder keeps it as long as it takes. */
  leaseSeconds?: number
  /** Takes a whole core for long: of all such kinds one job is done at a time, so that the readers keep theirs. */
  isHeavy?: boolean
}

export interface Jobs {
  /** Begins to do what is due, two at a time. */
  start(): void
  /** Does what is due now, until nothing is; gives how many were done. */
  runDue(): Promise<number>
  /** Begins nothing more and waits a while for what is being done. */
  stop(): Promise<void>
}

const pollMs = 1000
const farewellMs = 10_000

/** Makes the worker for these kinds of jobs. Jobs of kinds it does not know are left for a program that does. */
export function createJobs(app: App, kinds: Record<string, JobKind>): Jobs {
  const worker = createWorker(app, kinds)
  const crew = createCrew(app, worker.doNext)
  let stops: (() => void)[] = []
  return {
    start() {
      const timer = setInterval(crew.call, pollMs)
      const stopListening = app.database.onCommit(({ hasJobs }) => hasJobs && crew.call())
      stops = [() => clearInterval(timer), stopListening]
      void worker.prepare().catch(crew.complain).then(crew.call)
    },
    async runDue() {
      await worker.prepare()
      let done = 0
      for (let run = await worker.doNext(); run; run = await worker.doNext()) {
        await run.finished
        done++
      }
      return done
    },
    async stop() {
      for (const stop of stops) stop()
      await crew.dismiss(farewellMs)
    },
  }
}

/** Takes one job after the other out of the table, of the kinds this program knows. */
function createWorker(app: App, kinds: Record<string, JobKind>) {
  let heavy: string | undefined
  const free = () => Object.keys(kinds).filter((name) => !heavy || !kinds[name]?.isHeavy)
  const run = async (job: JobRow, kind: JobKind) => {
    if (kind.isHeavy) heavy = job.id
    await runJob(app, job, kind)
    if (heavy === job.id) heavy = undefined
  }
  return {
    /** Makes sure that each recurring kind has its row. */
    async prepare() {
      for (const [kind, { everySeconds }] of Object.entries(kinds)) {
        if (!everySeconds) continue
        await insertRecurring(app.db, { id: app.newId(), kind, runAt: inSeconds(app, 0), latest: inSeconds(app, everySeconds) })
      }
    },
    /** Takes the next job that is due and begins it. */
    async doNext(): Promise<Run | undefined> {
      const names = free()
      const now = inSeconds(app, 0)
      if (!names.length || !(await isAnyDue(app.db, names, now))) return undefined
      const job = await takeJob(app.db, names, { now, until: inSeconds(app, usualLease), by: randomUUID() })
      const kind = job && kinds[job.kind]
      return kind && { finished: run(job, kind) }
    },
  }
}
