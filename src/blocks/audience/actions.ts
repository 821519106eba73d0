import { createHash, randomBytes } from 'node:crypto'
import type { App } from '#kernel/app.ts'
import { transact } from '#kernel/transact.ts'
import { hourOf, isRobot, oneViewMinutes } from './model.ts'
import { addView, deleteBefore, findOrInsertSalt, insertVisit, isListed } from './store.ts'

const daysKept = 8

/** Counts one view, unless it is a robot's, a repeat's, or of something readers cannot open. Says whether it counted. */
export async function countView(app: App, articleId: string, from: { address: string; browser: string | undefined }): Promise<boolean> {
  if (isRobot(from.browser) || !(await isListed(app.db, articleId))) return false
  const now = app.now()
  const until = new Date(now.getTime() + oneViewMinutes * 60_000).toISOString()
  return transact(app, async ({ trx, at }) => {
    const salt = await findOrInsertSalt(trx, at.slice(0, 10), randomBytes(16).toString('hex'))
    const visitor = createHash('sha256').update(`${salt}\n${from.address}\n${from.browser}`).digest('hex').slice(0, 32)
    const isNew = await insertVisit(trx, { visitor, articleId, until }, at)
    if (isNew) await addView(trx, hourOf(at), articleId)
    return isNew
  })
}

/** Forgets past visits, the salts of earlier days (after which their hashes say nothing) and views too old to trend. */
export async function forgetAudience(app: App) {
  const now = app.now()
  const hour = hourOf(new Date(now.getTime() - daysKept * 86_400_000).toISOString())
  await transact(app, ({ trx, at }) => deleteBefore(trx, { now: at, today: at.slice(0, 10), hour }))
}
