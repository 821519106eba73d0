/** The door of the desk's JSON: every route says which right it asks for; who lacks it is refused before anything is read. */
import { zValidator } from '@hono/zod-validator'
import { Hono, type MiddlewareHandler } from 'hono'
import type { Env } from '#kernel/block.ts'
import { forbidden, Refusal, unprocessable, wrongFields } from '#kernel/errors.ts'
import { z } from 'zod'
import { may, type Person, type Right } from './model.ts'

/** `person`: who asks, read anew on each request, so that a role taken away is gone at once; `sessionId`: by which session. Set by the site where it mounts the desk. */
export type DeskEnv = { Variables: Env['Variables'] & { person: Person; sessionId: string } }

/** An empty set of routes, for a block's `api.ts`. */
export const deskRoutes = () => new Hono<DeskEnv>()

export type Guard = MiddlewareHandler<DeskEnv> & { right: Right }

/** Stands before a route's handler. A test walks every route of the desk and finds the right it names here. */
export const needs = (right: Right): Guard =>
  Object.assign<MiddlewareHandler<DeskEnv>, { right: Right }>(async (context, next) => {
    const { person } = context.var
    if (!person) throw new Refusal(401, 'Please sign in.')
    if (!may(person, right)) throw forbidden('Your role does not allow this. If it was changed just now, load the page again to see what it allows.')
    await next()
  }, { right })

/** The JSON a route takes, parsed by its schema: in `c.req.valid('json')`. What does not fit is refused with a sentence for each field. */
export const takes = <S extends z.ZodType>(schema: S) => zValidator('json', schema, refuse)

/** What a form of something known sends: its fields, and in `was` what they said when it was opened (see `joined` in actions.ts). */
export const formOf = <S extends z.ZodType>(schema: S) => schema.and(z.object({ was: z.record(z.string(), z.unknown()).transform((was) => asKept(schema, was)).optional() }))

/** In the words of the schema, as what is typed and what stands there are; what does not fit it any more stays as it was sent. */
function asKept(schema: z.ZodType, was: Record<string, unknown>): Record<string, unknown> {
  const { data } = schema.safeParse(was)
  return typeof data === 'object' && data !== null ? { ...data } : was
}

/** The same for what stands behind the `?` of an address. */
export const asks = <S extends z.ZodType>(schema: S) => zValidator('query', schema, refuse)

function refuse(result: { success: true } | { success: false; error: { issues: readonly { path: PropertyKey[]; message: string }[] } }) {
  if (result.success) return
  throw unprocessable('Some of this needs mending.', wrongFields(result.error.issues))
}
