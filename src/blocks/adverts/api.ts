import { joined, note } from '#blocks/people/actions.ts'
import { deskRoutes, formOf, needs, takes } from '#blocks/people/guard.ts'
import { getPublication } from '#blocks/publication/store.ts'
import type { App } from '#kernel/app.ts'
import type { Db } from '#kernel/db.ts'
import { notFound, Refusal, unprocessable } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { prepareAdverts, removeAdvert, reportAdverts, saveAdvert } from './actions.ts'
import { NewAdvert, typedAdvert } from './model.ts'
import { listAdverts } from './store.ts'

const changed = 'changed an advert'
/** At the desk a picture is one the paper has: never the name of a file on the machine. */
const DeskAdvert = NewAdvert.and(z.object({ picture: z.string().startsWith('/media/', 'Choose a picture.') }))

export const api = deskRoutes()
  .get('/', needs('paper.own'), async (c) => {
    const { app } = c.var
    const [adverts, { totals }, { advertKilobytes }] = await Promise.all([listAdverts(app.db), reportAdverts(app), getPublication(app)])
    const counted = new Map(totals.map(({ name, shown, opened }) => [name, { shown, opened }]))
    const names = new Set(adverts.map(({ name }) => name))
    return c.json({
      adverts: adverts.map((advert) => ({ ...advert, ...(counted.get(advert.name) ?? { shown: 0, opened: 0 }) })),
      /** Taken away; what was counted is still to be billed. */
      gone: totals.filter(({ name }) => !names.has(name)),
      kilobytes: advertKilobytes,
    })
  })
  .post('/', needs('paper.own'), takes(DeskAdvert), async (c) => {
    const { app, person } = c.var
    const prepared = await judged(app, c.req.valid('json'))
    const id = await transact(app, async (change) => {
      await note(app, change, person, 'added an advert', prepared.advert.name)
      return saveAdvert(change, { id: app.newId(), isNew: true }, prepared)
    })
    return c.json({ id }, 201)
  })
  .put('/:id', needs('paper.own'), takes(formOf(DeskAdvert)), async (c) => {
    const { app, person } = c.var
    const id = c.req.param('id')
    const typed = c.req.valid('json')
    // Whoever did not choose another picture has the one that stands there now, judged like any before the change.
    const picture = typed.was?.picture === typed.picture ? (await getTyped(app.db, id)).picture : typed.picture
    const prepared = await judged(app, { ...typed, picture })
    await transact(app, async (change) => {
      const both = await joined<NewAdvert>(change, typed, { now: () => getTyped(change.trx, id), deed: changed, nameOf: ({ name }) => name })
      if (both.picture !== picture) throw new Refusal(409, 'Somebody else chose another picture this moment. Save once more.')
      await saveAdvert(change, { id, isNew: false }, { ...prepared, advert: both })
      await note(app, change, person, changed, both.name)
    })
    return c.body(null, 204)
  })
  .delete('/:id', needs('paper.own'), async (c) => {
    const { app, person } = c.var
    await transact(app, async (change) => note(app, change, person, 'took an advert away', (await removeAdvert(change, c.req.param('id'))).name))
    return c.body(null, 204)
  })
export type AdvertsApi = typeof api

/** Its picture judged, at the field where it was chosen. */
async function judged(app: App, advert: NewAdvert) {
  const { advertKilobytes: kilobytes } = await getPublication(app)
  const [prepared] = await prepareAdverts(app, [advert], { folder: app.config.dataDir, kilobytes }).catch((error: unknown) => {
    throw error instanceof Refusal ? unprocessable('This advert cannot be taken.', { picture: error.message }) : error
  })
  if (!prepared) throw unprocessable('This advert cannot be taken.', { picture: 'Choose a picture.' })
  return prepared
}

async function getTyped(db: Db, id: string): Promise<NewAdvert> {
  const advert = (await listAdverts(db)).find((each) => each.id === id)
  if (!advert) throw notFound('advert')
  return typedAdvert(advert)
}
