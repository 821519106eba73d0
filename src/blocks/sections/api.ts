import { joined, transactNoted } from '#blocks/people/actions.ts'
import { deskRoutes, formOf, needs, takes } from '#blocks/people/guard.ts'
import type { Db } from '#kernel/db.ts'
import { notFound, Refusal } from '#kernel/errors.ts'
import { mustBeUnused } from '#kernel/uses.ts'
import { z } from 'zod'
import { removeSection, saveSection } from './actions.ts'
import { NewSection, withAncestors } from './model.ts'
import { findSection, listSections } from './store.ts'

const changed = 'changed the section'
const nameOf = ({ name }: { name: string }) => name
const Order = z.object({ ids: z.array(z.string()).max(1000) })

export const api = deskRoutes()
  .get('/', needs('desk.open'), async (c) => c.json(await listSections(c.var.app.db)))
  .post('/', needs('paper.arrange'), takes(NewSection), async (c) => {
    const { app } = c.var
    const section = await transactNoted(c.var, 'added the section', async (change) => {
      // The order of the readers' menu is the newsroom's: what is new comes last in it.
      const last = Math.max(-1, ...(await listSections(change.trx)).map(({ position }) => position))
      return saveSection(change, app.newId(), { ...c.req.valid('json'), position: last + 1 })
    }, nameOf)
    return c.json(section, 201)
  })
  .put('/order', needs('paper.arrange'), takes(Order), async (c) => {
    const places = new Map(c.req.valid('json').ids.map((id, position) => [id, position]))
    await transactNoted(c.var, 'put the sections in another order', async (change) => {
      for (const { id, ...section } of await listSections(change.trx)) await saveSection(change, id, { ...section, position: places.get(id) ?? section.position })
    }, () => '')
    return c.body(null, 204)
  })
  .put('/:id', needs('paper.arrange'), takes(formOf(NewSection)), async (c) => {
    const id = c.req.param('id')
    const section = await transactNoted(c.var, changed, async (change) => {
      const input = await joined(change, c.req.valid('json'), { now: () => typedSection(change.trx, id), deed: changed, nameOf })
      if (withAncestors(await listSections(change.trx), input.parentId ?? '').some((each) => each.id === id)) throw new Refusal(422, 'A section cannot stand within itself.', { parentId: 'Choose another section, or none.' })
      return saveSection(change, id, input)
    }, nameOf)
    return c.json(section)
  })
  .delete('/:id', needs('paper.arrange'), async (c) => {
    const { app } = c.var
    const id = c.req.param('id')
    await mustBeUnused(app, 'section', id, (names) => `This section is in use: ${names}. Move them first.`)
    await transactNoted(c.var, 'removed the section', async (change) => {
      const section = await findSection(change.trx, id)
      if (!section) throw notFound('section')
      await removeSection(change, id)
      return section
    }, nameOf)
    return c.body(null, 204)
  })
export type SectionsApi = typeof api

async function typedSection(db: Db, id: string) {
  const section = await findSection(db, id)
  if (!section) throw notFound('section')
  const { id: _, ...typed } = section
  return typed
}
