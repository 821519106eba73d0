import { findMedium, listMedia } from '#blocks/media/store.ts'
import { note } from '#blocks/people/actions.ts'
import { deskRoutes, needs, takes } from '#blocks/people/guard.ts'
import { notFound, unprocessable, wrongFields } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { setPublication } from './actions.ts'
import { PublicationSettings } from './model.ts'
import { findSettings, getPublication } from './store.ts'

/** Some of the settings: those that are named are set, the others stay. They are judged all together. */
const Some = z.custom<Partial<z.input<typeof PublicationSettings>>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must name settings')
const Logo = z.object({ mediumId: z.string().max(100).nullable() })

export const api = deskRoutes()
  .get('/', needs('paper.own'), async (c) => {
    const { app } = c.var
    const { logoId, isNamed: _, ...settings } = await findSettings(app.db)
    const { url } = await getPublication(app)
    return c.json({ settings, servedAt: url, logo: (await listMedia(app.db, [logoId])).get(logoId ?? '') ?? null })
  })
  .patch('/', needs('paper.own'), takes(Some), async (c) => {
    const { app, person } = c.var
    const given = c.req.valid('json')
    const settings = await transact(app, async (change) => {
      const { logoId: _, isNamed: __, ...before } = await findSettings(change.trx)
      const parsed = PublicationSettings.safeParse({ ...before, ...given })
      if (!parsed.success) throw unprocessable('Some of this needs mending.', wrongFields(parsed.error.issues))
      if ((await setPublication(change, parsed.data)) !== 'unchanged') await note(app, change, person, 'set', Object.keys(given).filter((name) => name in parsed.data).map(spoken).join(', '))
      return parsed.data
    })
    return c.json(settings)
  })
  .put('/logo', needs('paper.own'), takes(Logo), async (c) => {
    const { app, person } = c.var
    const { mediumId } = c.req.valid('json')
    await transact(app, async (change) => {
      const medium = mediumId === null ? null : await findMedium(change.trx, mediumId)
      if (medium === undefined || (medium && medium.kind !== 'image')) throw notFound('picture')
      const { logoId: _, isNamed: __, ...settings } = await findSettings(change.trx)
      if ((await setPublication(change, settings, medium?.id ?? null)) !== 'unchanged') await note(app, change, person, medium ? 'set the logo' : 'took the logo away', medium?.name)
    })
    return c.body(null, 204)
  })
export type PublicationApi = typeof api

/** `timeZone` as one says it: time zone. */
const spoken = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
