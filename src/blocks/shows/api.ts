import { joined, note } from '#blocks/people/actions.ts'
import { asks, deskRoutes, formOf, needs, takes } from '#blocks/people/guard.ts'
import type { Db } from '#kernel/db.ts'
import { notFound, Refusal } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { removeEpisode, removeShow } from './actions.ts'
import { orderShows, writeEpisode, writeShow } from './arranging.ts'
import { NewEpisode, NewShow, typedEpisode, typedShow } from './model.ts'
import { findEpisode, findShow, listShows, searchEpisodes } from './store.ts'

const Asked = z.object({ q: z.string().max(200).default(''), skip: z.coerce.number().int().min(0).max(1_000_000).default(0) })
const Order = z.object({ ids: z.array(z.string()).max(200) })
const TypedShow = NewShow.omit({ episodes: true })
const [changedShow, changedEpisode] = ['changed the show', 'changed the episode']
const rowsAtOnce = 60

export const api = deskRoutes()
  .get('/', needs('paper.arrange'), async (c) => c.json(await listShows(c.var.app.db)))
  .post('/', needs('paper.arrange'), takes(TypedShow), async (c) => {
    const { app, person } = c.var
    const show = await transact(app, async (change) => {
      const added = await writeShow(change, app.newId(), c.req.valid('json'))
      await note(app, change, person, 'added the show', added.name)
      return added
    })
    return c.json(show, 201)
  })
  .put('/order', needs('paper.arrange'), takes(Order), async (c) => {
    await transact(c.var.app, (change) => orderShows(change, c.req.valid('json').ids))
    return c.body(null, 204)
  })
  .get('/episodes/:id', needs('paper.arrange'), async (c) => c.json(await getEpisode(c.var.app.db, c.req.param('id'))))
  .put('/episodes/:id', needs('paper.arrange'), takes(formOf(NewEpisode)), async (c) => {
    const { app, person } = c.var
    const episode = await transact(app, async (change) => {
      const id = c.req.param('id')
      const typed = await joined(change, c.req.valid('json'), { now: async () => typedEpisode(await getEpisode(change.trx, id)), deed: changedEpisode, nameOf: ({ title }) => title })
      const saved = await writeEpisode(change, await getEpisode(change.trx, id), typed)
      await note(app, change, person, changedEpisode, saved.title)
      return saved
    })
    return c.json(episode)
  })
  .delete('/episodes/:id', needs('paper.arrange'), async (c) => {
    const { app, person } = c.var
    await transact(app, async (change) => {
      const { id, title } = await getEpisode(change.trx, c.req.param('id'))
      await removeEpisode(change, id)
      await note(app, change, person, 'removed the episode', title)
    })
    return c.body(null, 204)
  })
  .get('/:id', needs('paper.arrange'), async (c) => c.json(await getShow(c.var.app.db, c.req.param('id'))))
  .put('/:id', needs('paper.arrange'), takes(formOf(TypedShow)), async (c) => {
    const { app, person } = c.var
    const show = await transact(app, async (change) => {
      const id = c.req.param('id')
      const saved = await writeShow(change, id, await joined(change, c.req.valid('json'), { now: async () => typedShow(await getShow(change.trx, id)), deed: changedShow, nameOf: ({ name }) => name }))
      await note(app, change, person, changedShow, saved.name)
      return saved
    })
    return c.json(show)
  })
  .delete('/:id', needs('paper.arrange'), async (c) => {
    const { app, person } = c.var
    await transact(app, async (change) => {
      const show = await getShow(change.trx, c.req.param('id'))
      const [left] = await searchEpisodes(change.trx, show.id, { words: '', limit: 1, skip: 0 })
      if (left) throw new Refusal(409, `This show has episodes, such as “${left.title}”. Remove them first.`)
      await removeShow(change, show)
      await note(app, change, person, 'removed the show', show.name)
    })
    return c.body(null, 204)
  })
  .get('/:id/episodes', needs('paper.arrange'), asks(Asked), async (c) => {
    const { q, skip } = c.req.valid('query')
    return c.json(await searchEpisodes(c.var.app.db, c.req.param('id'), { words: q, limit: rowsAtOnce, skip }))
  })
  .post('/:id/episodes', needs('paper.arrange'), takes(NewEpisode), async (c) => {
    const { app, person } = c.var
    const episode = await transact(app, async (change) => {
      const added = await writeEpisode(change, { id: app.newId(), showId: c.req.param('id') }, c.req.valid('json'))
      await note(app, change, person, 'added the episode', added.title)
      return added
    })
    return c.json(episode, 201)
  })
export type ShowsApi = typeof api

async function getShow(db: Db, id: string) {
  const show = await findShow(db, id)
  if (!show) throw notFound('show')
  return show
}

async function getEpisode(db: Db, id: string) {
  const episode = await findEpisode(db, id)
  if (!episode) throw notFound('episode')
  return episode
}
