/** The door of the desk's JSON: every route says which right it asks for; who lacks it is refused before anything is read. */
import { Hono, type MiddlewareHandler } from 'hono'
import type { Env } from '#kernel/block.ts'
import { forbidden, Refusal } from '#kernel/errors.ts'
import { may, type Person, type Right } from './model.ts'

/** `person`: who asks, read anew on each request, so that a role taken away is gone at once. Set by the site where it mounts the desk. */
export type DeskEnv = { Variables: Env['Variables'] & { person: Person } }

/** An empty set of routes, for a block's `api.ts`. */
export const deskRoutes = () => new Hono<DeskEnv>()

export type Guard = MiddlewareHandler<DeskEnv> & { right: Right }

/** Stands before a route's handler. A test walks every route of the desk and finds the right it names here. */
export const needs = (right: Right): Guard =>
  Object.assign<MiddlewareHandler<DeskEnv>, { right: Right }>(async (context, next) => {
    const { person } = context.var
    if (!person) throw new Refusal(401, 'Please sign in.')
    if (!may(person, right)) throw forbidden('Your role does not allow this.')
    await next()
  }, { right })
