import { deskRoutes, needs, takes } from '#blocks/people/guard.ts'
import { z } from 'zod'
import { askAbout } from './actions.ts'

const Address = z.object({ url: z.url({ protocol: /^https?$/, error: 'This is no address on the web.' }).max(2000) })

export const api = deskRoutes()
  .post('/', needs('media.add'), takes(Address), async (c) => c.json(await askAbout(c.var.app, c.var.person, c.req.valid('json').url)))
export type EmbedsApi = typeof api
