import { joined, transactNoted } from '#blocks/people/actions.ts'
import { asks, deskRoutes, formOf, needs, takes } from '#blocks/people/guard.ts'
import type { Db } from '#kernel/db.ts'
import { notFound } from '#kernel/errors.ts'
import { mustBeUnused } from '#kernel/uses.ts'
import { z } from 'zod'
import { removeTopic, saveTopic } from './actions.ts'
import { NewTopic } from './model.ts'
import { findTopic, listTopicsOf, searchTopics } from './store.ts'

const Asked = z.object({ q: z.string().max(200).default(''), skip: z.coerce.number().int().min(0).max(1_000_000).default(0), ids: z.string().max(20_000).optional() })
const rowsAtOnce = 60
const changed = 'changed the topic'
const nameOf = ({ name }: { name: string }) => name

export const api = deskRoutes()
  /** `q` words of the name; `ids`, with commas between, just those. */
  .get('/', needs('desk.open'), asks(Asked), async (c) => {
    const { q, skip, ids } = c.req.valid('query')
    const { db } = c.var.app
    return c.json(ids === undefined ? await searchTopics(db, q, { limit: rowsAtOnce, skip }) : await listTopicsOf(db, ids.split(',').slice(0, 500)))
  })
  /** Whoever writes may name what a story is about. */
  .post('/', needs('stories.write'), takes(NewTopic), async (c) => {
    const { app } = c.var
    return c.json(await transactNoted(c.var, 'added the topic', (change) => saveTopic(change, app.newId(), c.req.valid('json')), nameOf), 201)
  })
  .put('/:id', needs('paper.arrange'), takes(formOf(NewTopic)), async (c) => {
    const id = c.req.param('id')
    const topic = await transactNoted(c.var, changed, async (change) =>
      saveTopic(change, id, await joined(change, c.req.valid('json'), { now: () => typedTopic(change.trx, id), deed: changed, nameOf })), nameOf)
    return c.json(topic)
  })
  .delete('/:id', needs('paper.arrange'), async (c) => {
    const { app } = c.var
    const id = c.req.param('id')
    await mustBeUnused(app, 'topic', id, (names) => `Stories are about this topic: ${names}. Take it from them first.`)
    await transactNoted(c.var, 'removed the topic', async (change) => {
      const topic = await findTopic(change.trx, id)
      if (!topic) throw notFound('topic')
      await removeTopic(change, id)
      return topic
    }, nameOf)
    return c.body(null, 204)
  })
export type TopicsApi = typeof api

async function typedTopic(db: Db, id: string) {
  const topic = await findTopic(db, id)
  if (!topic) throw notFound('topic')
  const { slug, name, description } = topic
  return { slug, name, description }
}
