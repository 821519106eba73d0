import { note } from '#blocks/people/actions.ts'
import { asks, deskRoutes, needs, takes } from '#blocks/people/guard.ts'
import { notFound } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { removeQuote, saveQuote } from './actions.ts'
import { NewQuote } from './model.ts'
import { findQuote, searchQuotes } from './store.ts'

const Asked = z.object({ q: z.string().max(200).default(''), skip: z.coerce.number().int().min(0).max(1_000_000).default(0) })
const rowsAtOnce = 60

export const api = deskRoutes()
  .get('/', needs('paper.arrange'), asks(Asked), async (c) => {
    const { q, skip } = c.req.valid('query')
    return c.json(await searchQuotes(c.var.app.db, q, { limit: rowsAtOnce, skip }))
  })
  .post('/', needs('paper.arrange'), takes(NewQuote), async (c) => {
    const { app, person } = c.var
    const quote = await transact(app, async (change) => {
      const added = await saveQuote(change, app.newId(), c.req.valid('json'))
      await note(app, change, person, 'added the quote', added.text)
      return added
    })
    return c.json(quote, 201)
  })
  .put('/:id', needs('paper.arrange'), takes(NewQuote), async (c) => {
    const { app, person } = c.var
    const id = c.req.param('id')
    const quote = await transact(app, async (change) => {
      if (!(await findQuote(change.trx, id))) throw notFound('quote')
      const changed = await saveQuote(change, id, c.req.valid('json'))
      await note(app, change, person, 'changed the quote', changed.text)
      return changed
    })
    return c.json(quote)
  })
  .delete('/:id', needs('paper.arrange'), async (c) => {
    const { app, person } = c.var
    await transact(app, async (change) => {
      const quote = await findQuote(change.trx, c.req.param('id'))
      if (!quote) throw notFound('quote')
      await removeQuote(change, quote.id)
      await note(app, change, person, 'removed the quote', quote.text)
    })
    return c.body(null, 204)
  })
export type QuotesApi = typeof api
