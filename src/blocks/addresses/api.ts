import { note } from '#blocks/people/actions.ts'
import { asks, deskRoutes, needs, takes } from '#blocks/people/guard.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { leadElsewhere, leadNowhere } from './actions.ts'
import { NewMoved } from './model.ts'
import { searchMoved } from './store.ts'

const Asked = z.object({ q: z.string().max(200).default(''), skip: z.coerce.number().int().min(0).max(10_000_000).default(0) })
const Which = z.object({ path: z.string().min(1).max(2000) })
const rowsAtOnce = 60

export const api = deskRoutes()
  .get('/', needs('paper.arrange'), asks(Asked), async (c) => {
    const { q, skip } = c.req.valid('query')
    return c.json(await searchMoved(c.var.app.db, q, { limit: rowsAtOnce, skip }))
  })
  .post('/', needs('paper.arrange'), takes(NewMoved), async (c) => {
    const { app, person } = c.var
    const moved = await transact(app, async (change) => {
      const added = await leadElsewhere(change, c.req.valid('json'))
      await note(app, change, person, 'moved the address', `${added.path} to ${added.leadsTo}`)
      return added
    })
    return c.json(moved, 201)
  })
  .delete('/', needs('paper.arrange'), asks(Which), async (c) => {
    const { app, person } = c.var
    const { path } = c.req.valid('query')
    await transact(app, async (change) => {
      await leadNowhere(change, path)
      await note(app, change, person, 'removed the moved address', path)
    })
    return c.body(null, 204)
  })
export type AddressesApi = typeof api
