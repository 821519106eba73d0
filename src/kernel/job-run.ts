/** One job from its beginning to its end: held while it runs, then gone, put back or kept as failed. */
import type { App } from './app.ts'
import { inSeconds } from './clock.ts'
import type { JobKind } from './jobs.ts'
import { type JobRow, deleteJob, extendLease, putBack, setFailed } from './jobs-store.ts'

/** Seconds for which a job is taken at first, and held again and again. */
export const usualLease = 60
const usualAttempts = 8
const firstBackOff = 10
const longestBackOff = 3600

/** Runs a job that was taken; never rejects. */
export async function runJob(app: App, job: JobRow, kind: JobKind): Promise<void> {
  try {
    const error = await attempt(app, job, kind)
    app.metrics.job(job.kind, error === undefined ? 'done' : 'failed')
    if (error === undefined) await settle(app, job, kind)
    else await regret(app, job, { kind, error })
  } catch (error) {
    app.log.error({ err: error, job: job.id, kind: job.kind }, 'could not record what became of a job; it will be done again')
  }
}

async function attempt(app: App, job: JobRow, kind: JobKind): Promise<unknown> {
  const letGo = hold(app, job, kind.leaseSeconds ?? usualLease)
  try {
    // Counted when taken, so that a job that brings the program down is not tried for ever.
    if (job.attempts > attemptsOf(kind)) throw new Error('the program ended each time while this was being done')
    await kind.run(app, JSON.parse(job.payload))
    return undefined
  } catch (error) {
    return error ?? new Error('failed without a reason')
  } finally {
    letGo()
  }
}

function hold(app: App, job: JobRow, seconds: number) {
  const complain = (error: unknown) => app.log.warn({ err: error, job: job.id }, 'could not hold a job')
  const extend = () => {
    extendLease(app.db, job, inSeconds(app, seconds)).catch(complain)
  }
  if (seconds !== usualLease) extend()
  const timer = setInterval(extend, (seconds * 1000) / 3)
  return () => clearInterval(timer)
}

async function settle(app: App, job: JobRow, { everySeconds }: JobKind) {
  if (everySeconds) await putBack(app.db, job, { runAt: inSeconds(app, everySeconds), attempts: 0, lastError: null })
  else await deleteJob(app.db, job)
}

async function regret(app: App, job: JobRow, { kind, error }: { kind: JobKind; error: unknown }) {
  const about = { job: job.id, kind: job.kind, attempts: job.attempts }
  const lastError = String(error).slice(0, 1000)
  if (job.attempts < attemptsOf(kind)) {
    // The whole error only when it is given up: a server that does not answer is no news.
    app.log.warn({ ...about, reason: lastError }, 'a job failed and will be tried again')
    await putBack(app.db, job, { runAt: inSeconds(app, backOff(job.attempts, kind)), attempts: job.attempts, lastError })
  } else {
    app.log.error({ ...about, err: error }, 'a job failed for the last time')
    if (kind.everySeconds) await putBack(app.db, job, { runAt: inSeconds(app, kind.everySeconds), attempts: 0, lastError })
    else await setFailed(app.db, job, { failedAt: inSeconds(app, 0), lastError })
  }
}

const attemptsOf = ({ attempts = usualAttempts }: JobKind) => attempts

/** 10 s, 20 s, 40 s … at most an hour; a recurring kind waits no longer than it would have anyway. */
function backOff(attempts: number, { everySeconds = longestBackOff }: JobKind) {
  return Math.min(firstBackOff * 2 ** (attempts - 1), longestBackOff, everySeconds)
}
