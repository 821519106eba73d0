import { note } from '#blocks/people/actions.ts'
import { deskRoutes, needs } from '#blocks/people/guard.ts'
import type { App } from '#kernel/app.ts'
import { Refusal } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { removeSample } from './removal.ts'
import { lookAtSample } from './store.ts'

/** Papers that are being cleared just now; who presses twice is told so. Harmless where two processes do it: each thing goes once. */
const clearing = new WeakSet<App['database']>()

export const api = deskRoutes()
  .get('/', needs('paper.own'), async (c) => c.json(await lookAtSample(c.var.app)))
  .delete('/', needs('paper.own'), async (c) => {
    const { app, person } = c.var
    if (clearing.has(app.database)) throw new Refusal(409, 'The sample is being taken away already.')
    clearing.add(app.database)
    try {
      const removal = await removeSample(app)
      if (removal.removed) await transact(app, (change) => note(app, change, person, 'took the sample magazine away', `${removal.removed} things`))
      return c.json(removal)
    } finally {
      clearing.delete(app.database)
    }
  })
export type SampleApi = typeof api
