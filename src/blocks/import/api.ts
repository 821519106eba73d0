import { deskRoutes, needs, takes } from '#blocks/people/guard.ts'
import { beginRun, listRuns, Sent } from './desk-runs.ts'

export const api = deskRoutes()
  .get('/', needs('paper.own'), async (c) => c.json(await listRuns(c.var.app.db)))
  .post('/', needs('paper.own'), takes(Sent), async (c) => c.json({ id: await beginRun(c.var.app, c.var.person, c.req.valid('json')) }, 201))
export type ImportApi = typeof api
