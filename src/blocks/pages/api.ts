import { mergeBodies } from '#blocks/body/model.ts'
import { joined, note } from '#blocks/people/actions.ts'
import { asks, deskRoutes, formOf, needs, takes } from '#blocks/people/guard.ts'
import type { Db } from '#kernel/db.ts'
import { notFound } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { removePage, savePage } from './actions.ts'
import { TypedPage, typedPage } from './model.ts'
import { findPage, searchPages } from './store.ts'

const Asked = z.object({ q: z.string().max(200).default(''), skip: z.coerce.number().int().min(0).max(1_000_000).default(0) })
const rowsAtOnce = 60
const changed = 'changed the page'

export const api = deskRoutes()
  .get('/', needs('paper.arrange'), asks(Asked), async (c) => {
    const { q, skip } = c.req.valid('query')
    return c.json(await searchPages(c.var.app.db, q, { limit: rowsAtOnce, skip }))
  })
  .post('/', needs('paper.arrange'), takes(TypedPage), async (c) => {
    const { app, person } = c.var
    const typed = c.req.valid('json')
    const page = await transact(app, async (change) => {
      await note(app, change, person, 'added the page', typed.title)
      return savePage(change, app.newId(), { ...typed, publishedAt: typed.state === 'published' ? change.at : null })
    })
    return c.json(page, 201)
  })
  .get('/:id', needs('paper.arrange'), async (c) => c.json(await getPage(c.var.app.db, c.req.param('id'))))
  .put('/:id', needs('paper.arrange'), takes(formOf(TypedPage)), async (c) => {
    const { app, person } = c.var
    const id = c.req.param('id')
    const page = await transact(app, async (change) => {
      const now = async () => typedPage(await getPage(change.trx, id))
      const typed = await joined<TypedPage>(change, c.req.valid('json'), { now, deed: changed, nameOf: ({ title }) => title, joins: { body: mergeBodies } })
      const { isLocked, publishedAt } = await getPage(change.trx, id)
      await note(app, change, person, changed, typed.title)
      const saved = await savePage(change, id, { ...typed, isLocked, publishedAt: publishedAt ?? (typed.state === 'published' ? change.at : null) })
      return { ...typed, ...saved }
    })
    return c.json(page)
  })
  .delete('/:id', needs('paper.arrange'), async (c) => {
    const { app, person } = c.var
    await transact(app, async (change) => {
      const { id, title } = await getPage(change.trx, c.req.param('id'))
      await removePage(change, id)
      await note(app, change, person, 'removed the page', title)
    })
    return c.body(null, 204)
  })
export type PagesApi = typeof api

async function getPage(db: Db, id: string) {
  const page = await findPage(db, id)
  if (!page) throw notFound('page')
  return page
}
