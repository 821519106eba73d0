import { findMedium, listMedia } from '#blocks/media/store.ts'
import { joined, note } from '#blocks/people/actions.ts'
import { deskRoutes, formOf, needs, takes } from '#blocks/people/guard.ts'
import { notFound, unprocessable, wrongFields } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { setPublication } from './actions.ts'
import { PublicationSettings } from './model.ts'
import { findSettings, getPublication } from './store.ts'

/** Some of the settings: those that are named are set, the others stay. They are judged all together. */
type Some = Partial<z.input<typeof PublicationSettings>>
const Some = z.custom<Some>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must name settings')
const settingNames = PublicationSettings.keyof().options
const Logo = z.object({ mediumId: z.string().max(100).nullable() })

export const api = deskRoutes()
  .get('/', needs('paper.own'), async (c) => {
    const { app } = c.var
    const { logoId, isNamed: _, ...settings } = await findSettings(app.db)
    const { url } = await getPublication(app)
    return c.json({ settings, servedAt: url, logo: (await listMedia(app.db, [logoId])).get(logoId ?? '') ?? null })
  })
  .patch('/', needs('paper.own'), takes(formOf(Some)), async (c) => {
    const { app, person } = c.var
    const { was, ...given } = c.req.valid('json')
    const settings = await transact(app, async (change) => {
      const names = settingNames.filter((name) => name in given)
      const now = async () => pick(await findSettings(change.trx), names)
      const typed = await joined<Some>(change, { ...given, was }, { now, deed: 'set', nameOf: () => spoken(names) })
      const { logoId: _, isNamed: __, ...before } = await findSettings(change.trx)
      const parsed = PublicationSettings.safeParse({ ...before, ...typed })
      if (!parsed.success) throw unprocessable('Some of this needs mending.', wrongFields(parsed.error.issues))
      if ((await setPublication(change, parsed.data)) !== 'unchanged') await note(app, change, person, 'set', spoken(names))
      return parsed.data
    })
    return c.json(settings)
  })
  .put('/logo', needs('paper.own'), takes(formOf(Logo)), async (c) => {
    const { app, person } = c.var
    await transact(app, async (change) => {
      const now = async () => ({ mediumId: (await findSettings(change.trx)).logoId ?? null })
      const { mediumId } = await joined(change, c.req.valid('json'), { now, deed: 'set the logo', nameOf: () => '' })
      const medium = mediumId === null ? null : await findMedium(change.trx, mediumId)
      if (medium === undefined || (medium && medium.kind !== 'image')) throw notFound('picture')
      const { logoId: _, isNamed: __, ...settings } = await findSettings(change.trx)
      if ((await setPublication(change, settings, medium?.id ?? null)) !== 'unchanged') await note(app, change, person, medium ? 'set the logo' : 'took the logo away', medium?.name)
    })
    return c.body(null, 204)
  })
export type PublicationApi = typeof api

/** `timeZone` as one says it: time zone. */
const spoken = (names: string[]) => names.map((name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)).join(', ')

const pick = (settings: PublicationSettings, names: (keyof PublicationSettings)[]): Some => Object.fromEntries(names.map((name) => [name, settings[name]]))
