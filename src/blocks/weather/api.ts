import { joined, note } from '#blocks/people/actions.ts'
import { deskRoutes, formOf, needs, takes } from '#blocks/people/guard.ts'
import { notFound } from '#kernel/errors.ts'
import { type Change, transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { orderPlaces, removePlace, savePlace } from './actions.ts'
import { NewPlace } from './model.ts'
import { listPlaces } from './store.ts'

const changed = 'changed the place of weather'
const Order = z.object({ ids: z.array(z.string()).max(100) })

export const api = deskRoutes()
  .get('/', needs('paper.arrange'), async (c) => {
    const places = await listPlaces(c.var.app.db)
    return c.json(places.map(({ reading, observedAt, ...place }) => ({ ...place, observedAt: observedAt ?? null, degrees: reading?.current.temperature_2m ?? null })))
  })
  .post('/', needs('paper.arrange'), takes(NewPlace), async (c) => {
    const { app, person } = c.var
    const place = await transact(app, async (change) => {
      const added = await savePlace(change, app.newId(), c.req.valid('json'))
      await note(app, change, person, 'added the place of weather', added.name)
      return added
    })
    return c.json(place, 201)
  })
  .put('/order', needs('paper.arrange'), takes(Order), async (c) => {
    await transact(c.var.app, (change) => orderPlaces(change, c.req.valid('json').ids))
    return c.body(null, 204)
  })
  .put('/:id', needs('paper.arrange'), takes(formOf(NewPlace)), async (c) => {
    const { app, person } = c.var
    const place = await transact(app, async (change) => {
      const id = c.req.param('id')
      const saved = await savePlace(change, id, await joined(change, c.req.valid('json'), { now: () => typedPlace(change, id), deed: changed, nameOf: (now) => now.place }))
      await note(app, change, person, changed, saved.name)
      return saved
    })
    return c.json(place)
  })
  .delete('/:id', needs('paper.arrange'), async (c) => {
    const { app, person } = c.var
    await transact(app, async (change) => {
      const place = await getPlace(change, c.req.param('id'))
      await removePlace(change, place.id)
      await note(app, change, person, 'removed the place of weather', place.name)
    })
    return c.body(null, 204)
  })
export type WeatherApi = typeof api

async function getPlace(change: Change, id: string) {
  const place = (await listPlaces(change.trx)).find((each) => each.id === id)
  if (!place) throw notFound('place')
  return place
}

async function typedPlace(change: Change, id: string): Promise<NewPlace> {
  const { name, latitude, longitude } = await getPlace(change, id)
  return { place: name, latitude, longitude }
}
