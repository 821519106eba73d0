import { giveByline, joined, note, transactNoted } from '#blocks/people/actions.ts'
import { asks, deskRoutes, formOf, needs, takes } from '#blocks/people/guard.ts'
import type { Db } from '#kernel/db.ts'
import { notFound } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { mustBeUnused } from '#kernel/uses.ts'
import { z } from 'zod'
import { removeContributor, saveContributor } from './actions.ts'
import { NewContributor } from './model.ts'
import { findContributor, listContributorsOf, searchContributors } from './store.ts'

const Asked = z.object({ q: z.string().max(200).default(''), skip: z.coerce.number().int().min(0).max(1_000_000).default(0), ids: z.string().max(20_000).optional() })
const Byline = z.object({ contributorId: z.string().max(100).nullable() })
const rowsAtOnce = 60
const changed = 'changed the contributor'
const nameOf = ({ name }: { name: string }) => name

export const api = deskRoutes()
  /** `q` words of the name; `ids`, with commas between, just those. */
  .get('/', needs('desk.open'), asks(Asked), async (c) => {
    const { q, skip, ids } = c.req.valid('query')
    const { db } = c.var.app
    return c.json(ids === undefined ? await searchContributors(db, q, { limit: rowsAtOnce, skip }) : await listContributorsOf(db, ids.split(',').slice(0, 500)))
  })
  .post('/', needs('paper.arrange'), takes(NewContributor), async (c) => {
    const { app } = c.var
    return c.json(await transactNoted(c.var, 'added the contributor', (change) => saveContributor(change, app.newId(), c.req.valid('json')), nameOf), 201)
  })
  /** Whose bylines somebody of the newsroom writes under. */
  .put('/people/:id', needs('people.manage'), takes(Byline), async (c) => {
    const { app, person } = c.var
    const { contributorId } = c.req.valid('json')
    await transact(app, async (change) => {
      const contributor = contributorId === null ? undefined : await findContributor(change.trx, contributorId)
      if (contributorId !== null && !contributor) throw notFound('contributor')
      const whom = await giveByline(change, c.req.param('id'), contributorId)
      await note(app, change, person, contributor ? `gave the byline ${contributor.name}` : 'took the byline from', whom.name)
    })
    return c.body(null, 204)
  })
  .put('/:id', needs('paper.arrange'), takes(formOf(NewContributor)), async (c) => {
    const id = c.req.param('id')
    const contributor = await transactNoted(c.var, changed, async (change) =>
      saveContributor(change, id, await joined(change, c.req.valid('json'), { now: () => typedContributor(change.trx, id), deed: changed, nameOf })), nameOf)
    return c.json(contributor)
  })
  .delete('/:id', needs('paper.arrange'), async (c) => {
    const { app } = c.var
    const id = c.req.param('id')
    await mustBeUnused(app, 'contributor', id, (names) => `Stories are by this contributor: ${names}. Take the byline from them first.`)
    await transactNoted(c.var, 'removed the contributor', async (change) => {
      const contributor = await findContributor(change.trx, id)
      if (!contributor) throw notFound('contributor')
      await removeContributor(change, id)
      return contributor
    }, nameOf)
    return c.body(null, 204)
  })
export type ContributorsApi = typeof api

async function typedContributor(db: Db, id: string) {
  const contributor = await findContributor(db, id)
  if (!contributor) throw notFound('contributor')
  const { slug, name, role, biography, pictureId, profiles } = contributor
  return { slug, name, role, biography, pictureId, profiles }
}
