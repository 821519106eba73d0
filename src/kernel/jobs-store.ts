/** The table of jobs: who may take which, and what becomes of it. */
import type { Db, Trx } from './db.ts'
import { passingLocked } from './dialect.ts'

export interface JobRow {
  id: string
  kind: string
  payload: string
  key: string | null
  runAt: string
  attempts: number
  /** Until then it is in somebody's hands; '' in nobody's. */
  leaseUntil: string
  leaseBy: string
  failedAt: string | null
  lastError: string | null
}
declare module './db.ts' {
  interface Tables {
    jobs: JobRow
  }
}

interface NewJob {
  id: string
  kind: string
  payload: unknown
  key: string | undefined
  runAt: string
}

/** Writes a job. One of the same key is replaced, also one that is being done: then it is done once more. */
export async function insertJob(trx: Trx, { payload, key, ...job }: NewJob) {
  const row = { ...job, payload: JSON.stringify(payload ?? null), key: key ?? null }
  await trx.insertInto('jobs').values({ ...fresh, ...row })
    .onConflict((on) => on.column('key').doUpdateSet({ ...fresh, kind: row.kind, payload: row.payload, runAt: row.runAt }))
    .execute()
}
const fresh = { attempts: 0, leaseUntil: '', leaseBy: '', failedAt: null, lastError: null }

/** Writes the one row of a kind that comes back; where it is there already, it comes at `latest` at the latest. */
export async function insertRecurring(db: Db, job: { id: string; kind: string; runAt: string; latest: string }) {
  const { latest, ...row } = job
  await db.insertInto('jobs').values({ ...fresh, ...row, payload: 'null', key: job.kind })
    .onConflict((on) => on.column('key').doUpdateSet({ runAt: latest }).where('jobs.runAt', '>', latest))
    .execute()
}

/** Whether anything of these kinds waits to be done; a read that takes no lock. */
export async function isAnyDue(db: Db, kinds: string[], now: string): Promise<boolean> {
  const found = await selectDue(db, kinds, now).executeTakeFirst()
  return found !== undefined
}

/** Takes one job that is due, for one taker among all processes. */
export async function takeJob(db: Db, kinds: string[], lease: { now: string; until: string; by: string }): Promise<JobRow | undefined> {
  const one = passingLocked(db, selectDue(db, kinds, lease.now))
  return db.updateTable('jobs')
    .set((row) => ({ leaseUntil: lease.until, leaseBy: lease.by, attempts: row('attempts', '+', 1) }))
    .where('id', '=', one).returningAll().executeTakeFirst()
}

/** Holds a job longer. */
export const extendLease = (db: Db, job: JobRow, leaseUntil: string) => mine(db, job).set({ leaseUntil }).execute()

/** Done: the row goes, unless it was asked for anew meanwhile. */
export const deleteJob = (db: Db, { id, leaseBy }: JobRow) =>
  db.deleteFrom('jobs').where('id', '=', id).where('leaseBy', '=', leaseBy).execute()

/** Gives a job back to be done again at `runAt`. */
export const putBack = (db: Db, job: JobRow, again: { runAt: string; attempts: number; lastError: string | null }) =>
  mine(db, job).set({ ...again, leaseUntil: '', leaseBy: '' }).execute()

/** Keeps a job that will not be tried again, with its reason, for a person to look at. */
export const setFailed = (db: Db, job: JobRow, failure: { failedAt: string; lastError: string }) =>
  mine(db, job).set({ ...failure, leaseUntil: '', leaseBy: '' }).execute()

/** How many jobs wait and how many have failed for good. */
export async function countJobs(db: Db): Promise<{ waiting: number; failed: number }> {
  const counted = await db.selectFrom('jobs')
    .select((row) => [row.fn.countAll<number>().as('all'), row.fn.count<number>('failedAt').as('failed')]).executeTakeFirstOrThrow()
  return { waiting: counted.all - counted.failed, failed: counted.failed }
}

const selectDue = (db: Db, kinds: string[], now: string) =>
  db.selectFrom('jobs').select('id').where('failedAt', 'is', null).where('runAt', '<=', now).where('leaseUntil', '<=', now)
    .where('kind', 'in', kinds).orderBy('runAt').orderBy('id').limit(1)

const mine = (db: Db, { id, leaseBy }: JobRow) => db.updateTable('jobs').where('id', '=', id).where('leaseBy', '=', leaseBy)
