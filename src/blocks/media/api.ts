import type { App } from '#kernel/app.ts'
import type { Db } from '#kernel/db.ts'
import { joined, note, transactNoted } from '#blocks/people/actions.ts'
import { asks, deskRoutes, formOf, needs, takes } from '#blocks/people/guard.ts'
import { may, type Person } from '#blocks/people/model.ts'
import { forbidden, notFound, Refusal, unprocessable } from '#kernel/errors.ts'
import { FetchError } from '#kernel/fetch-error.ts'
import { transact } from '#kernel/transact.ts'
import { mustBeUnused, usesOf } from '#kernel/uses.ts'
import { z } from 'zod'
import { deleteMedium, describeMedium, keepMedium } from './actions.ts'
import { mediaPath, type Medium, mediumKinds, MediumWords, mostBytes } from './model.ts'
import { findAdder, findMedium, searchMedia, setAdder } from './store.ts'
import { addPiece, arrivedOf, beginUpload, finishUpload, mostOfPiece, NewUpload } from './uploads.ts'

const rowsAtOnce = 60
const Asked = z.object({ q: z.string().max(200).default(''), kind: z.enum(mediumKinds).optional(), skip: z.coerce.number().int().min(0).max(1_000_000).default(0) })
const Width = z.object({ width: z.coerce.number().int().min(1).max(4000).default(1280) })
const At = z.object({ at: z.coerce.number().int().min(0) })
const Named = z.object({ name: MediumWords.shape.name })
const Elsewhere = z.object({ url: z.url().max(2000) })
const Words = MediumWords.omit({ name: true })
const described = 'described the file'

export const api = deskRoutes()
  .get('/', needs('media.add'), asks(Asked), async (c) => {
    const { q, kind, skip } = c.req.valid('query')
    return c.json(await searchMedia(c.var.app.db, { words: q, kind, limit: rowsAtOnce, skip }))
  })
  .post('/uploads', needs('media.add'), takes(NewUpload), async (c) => c.json(await beginUpload(c.var.app, c.var.person.id, c.req.valid('json')), 201))
  .get('/uploads/:id', needs('media.add'), async (c) => c.json({ arrived: await arrivedOf(c.var.app, c.var.person.id, c.req.param('id')) }))
  .patch('/uploads/:id', needs('media.add'), asks(At), async (c) => {
    if (Number(c.req.header('content-length') ?? 0) > mostOfPiece) throw new Refusal(413, 'Send this in smaller pieces.')
    const piece = new Uint8Array(await c.req.arrayBuffer())
    return c.json({ arrived: await addPiece(c.var.app, c.var.person.id, c.req.param('id'), { at: c.req.valid('query').at, piece }) })
  })
  .post('/uploads/:id', needs('media.add'), takes(Named), async (c) => c.json(await finishUpload(c.var.app, c.var.person.id, c.req.param('id'), c.req.valid('json').name ?? ''), 201))
  /** Brings a picture from an address on the web into the paper's own store. */
  .post('/fetched', needs('media.add'), takes(Elsewhere), async (c) => c.json(await fetchMedium(c.var.app, c.var.person, c.req.valid('json').url), 201))
  .get('/:id', needs('media.add'), async (c) => {
    const { app } = c.var
    const medium = await mustFind(app.db, c.req.param('id'))
    return c.json({ medium, uses: await usesOf(app, 'medium', medium.id) })
  })
  .get('/:id/picture', needs('media.add'), asks(Width), async (c) => toFile(c.var.app, c.req.param('id'), c.req.valid('query').width))
  .get('/:id/file', needs('media.add'), async (c) => toFile(c.var.app, c.req.param('id')))
  .put('/:id', needs('media.add'), takes(formOf(Words)), async (c) => {
    const id = c.req.param('id')
    await mustBeTheirs(c.var.app, c.var.person, id)
    const medium = await transactNoted(c.var, described, async (change) => {
      const { name } = await mustFind(change.trx, id)
      await describeMedium(change, id, await joined(change, c.req.valid('json'), { now: () => typedWords(change.trx, id), deed: described, nameOf: () => name }))
      return mustFind(change.trx, id)
    }, ({ name }) => name)
    return c.json(medium)
  })
  .delete('/:id', needs('media.add'), async (c) => {
    const { app, person } = c.var
    const id = c.req.param('id')
    await mustBeTheirs(app, person, id)
    await mustBeUnused(app, 'medium', id, (names) => `This is still shown: ${names}. Take it from there first.`)
    await deleteMedium(app, id, (change, { name }) => note(app, change, person, 'removed the file', name))
    return c.body(null, 204)
  })
export type MediaApi = typeof api

async function mustFind(db: Db, id: string): Promise<Medium> {
  const medium = await findMedium(db, id)
  if (!medium) throw notFound('picture')
  return medium
}

async function typedWords(db: Db, id: string) {
  const { alt, caption, credit, focalX, focalY } = await mustFind(db, id)
  return { alt, caption, credit, focalX, focalY }
}

/** What stands at the address of a file never changes; which file is a medium's may. */
async function toFile(app: App, id: string, width?: number): Promise<Response> {
  return new Response(null, { status: 302, headers: { location: mediaPath(await mustFind(app.db, id), width), 'cache-control': 'private, max-age=300' } })
}

async function mustBeTheirs(app: App, person: Person, id: string) {
  const addedBy = await findAdder(app.db, id)
  if (addedBy === undefined) throw notFound('picture')
  if (addedBy !== person.id && !may(person, 'media.edit')) throw forbidden('Somebody else brought this. Ask an editor to change it.')
}

async function fetchMedium(app: App, person: Person, url: string) {
  try {
    const { status, body } = await app.client.get(url, { types: ['image/*'], maxBytes: mostBytes.image })
    if (status !== 200) throw unprocessable('The picture did not come.', { url: `The other site answered ${status}.` })
    const medium = await keepMedium(app, { bytes: body, name: new URL(url).pathname.split('/').at(-1) })
    await transact(app, ({ trx }) => setAdder(trx, medium.id, person.id))
    return medium
  } catch (error) {
    if (error instanceof FetchError) throw unprocessable('The picture did not come.', { url: error.message })
    throw error
  }
}
