import { createHash, randomBytes } from 'node:crypto'
import type { App } from '#kernel/app.ts'
import { inSeconds } from '#kernel/clock.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { hourOf, isRobot, oneViewMinutes } from './model.ts'
import { addView, deleteBefore, findOrInsertSalt, insertVisit, isListed, listReadings, raiseEarlierViews } from './store.ts'

const daysKept = 8

/** Who sent a beacon, as far as anybody asks: neither is kept. */
export interface Reader {
  address: string
  browser: string | undefined
}

/** Counts one view, unless it is a robot's, a repeat's, or of something readers cannot open. Says whether it counted. */
export async function countView(app: App, articleId: string, from: Reader): Promise<boolean> {
  if (!(await isListed(app.db, articleId))) return false
  return countOnce(app, articleId, from, ({ trx, at }) => addView(trx, hourOf(at), articleId))
}

/** Does the counting in one change if this reader has not been counted at this thing within the half hour, and is no robot. Says whether it did. */
export async function countOnce(app: App, thing: string, from: Reader, count: (change: Change) => Promise<unknown>): Promise<boolean> {
  if (isRobot(from.browser)) return false
  const until = inSeconds(app, oneViewMinutes * 60)
  return transact(app, async (change) => {
    const { trx, at } = change
    const salt = await findOrInsertSalt(trx, at.slice(0, 10), randomBytes(16).toString('hex'))
    const visitor = createHash('sha256').update(`${salt}\n${from.address}\n${from.browser}`).digest('hex').slice(0, 32)
    const isNew = await insertVisit(trx, { visitor, articleId: thing, until }, at)
    if (isNew) await count(change)
    return isNew
  })
}

/** Keeps how often an article was read before the paper came here; never lowers it. */
export const keepEarlierViews = (change: Change, articleId: string, count: number) => raiseEarlierViews(change.trx, { articleId, count })

const reported = 100
/** The most read articles: in the last days, and before the paper came here. */
export const reportViews = (app: App) => listReadings(app.db, reported)

/** Forgets past visits, the salts of earlier days (after which their hashes say nothing) and views too old to trend. */
export async function forgetAudience(app: App) {
  const now = app.now()
  const hour = hourOf(new Date(now.getTime() - daysKept * 86_400_000).toISOString())
  await transact(app, ({ trx, at }) => deleteBefore(trx, { now: at, today: at.slice(0, 10), hour }))
}
