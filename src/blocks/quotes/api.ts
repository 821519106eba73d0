import { joined, transactNoted } from '#blocks/people/actions.ts'
import { asks, deskRoutes, formOf, needs, takes } from '#blocks/people/guard.ts'
import type { Db } from '#kernel/db.ts'
import { notFound } from '#kernel/errors.ts'
import { z } from 'zod'
import { removeQuote, saveQuote } from './actions.ts'
import { NewQuote } from './model.ts'
import { findQuote, searchQuotes } from './store.ts'

const Asked = z.object({ q: z.string().max(200).default(''), skip: z.coerce.number().int().min(0).max(1_000_000).default(0) })
const rowsAtOnce = 60
const changed = 'changed the quote'
const textOf = ({ text }: { text: string }) => text

export const api = deskRoutes()
  .get('/', needs('paper.arrange'), asks(Asked), async (c) => {
    const { q, skip } = c.req.valid('query')
    return c.json(await searchQuotes(c.var.app.db, q, { limit: rowsAtOnce, skip }))
  })
  .post('/', needs('paper.arrange'), takes(NewQuote), async (c) => {
    const { app } = c.var
    return c.json(await transactNoted(c.var, 'added the quote', (change) => saveQuote(change, app.newId(), c.req.valid('json')), textOf), 201)
  })
  .put('/:id', needs('paper.arrange'), takes(formOf(NewQuote)), async (c) => {
    const id = c.req.param('id')
    const quote = await transactNoted(c.var, changed, async (change) =>
      saveQuote(change, id, await joined(change, c.req.valid('json'), { now: () => typedQuote(change.trx, id), deed: changed, nameOf: textOf })), textOf)
    return c.json(quote)
  })
  .delete('/:id', needs('paper.arrange'), async (c) => {
    await transactNoted(c.var, 'removed the quote', async (change) => {
      const quote = await findQuote(change.trx, c.req.param('id'))
      if (!quote) throw notFound('quote')
      await removeQuote(change, quote.id)
      return quote
    }, textOf)
    return c.body(null, 204)
  })
export type QuotesApi = typeof api

async function typedQuote(db: Db, id: string) {
  const quote = await findQuote(db, id)
  if (!quote) throw notFound('quote')
  const { text, speaker, day } = quote
  return { text, by: speaker, on: day }
}
