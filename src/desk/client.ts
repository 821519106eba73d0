/** How screens speak to the server: each block's `api.ts` as a typed client, and refusals as errors with the server's own sentence. */
import type { Hono } from 'hono'
import { type ClientResponse, hc } from 'hono/client'
import { hearRole } from './kit/role.tsx'

/** What the server would not do: its sentence, and for forms which field to mend. `status` 0: it could not be reached. */
export class Refused extends Error {
  readonly status: number
  readonly fields: Record<string, string>
  constructor(status: number, message: string, fields: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.fields = fields
  }
}

/** The typed client of a block's `api.ts`: `client<SectionsApi>('sections').index.$get()`. */
// oxlint-disable-next-line typescript/no-explicit-any -- whatever a block's api declares; the type given says what
export const client = <Api extends Hono<any, any, any>>(block: string) => hc<Api>(`/desk/api/${block}`, { fetch: ask })

/** The JSON of an answer, typed; throws `Refused`. */
export async function told<T>(asked: Promise<ClientResponse<T>>): Promise<T> {
  const response = await asked
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** Throws what is not an answer of use; whoever is signed out meanwhile is sent to sign in, and back. */
async function ask(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init).catch(() => {
    throw new Refused(0, 'The server cannot be reached. Try again when there is a signal.')
  })
  hearRole(response.headers.get('x-role'))
  if (response.ok) return response
  if (response.status === 401) location.assign(`/desk/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`)
  throw await refusalOf(response)
}

async function refusalOf(response: Response): Promise<Refused> {
  const said = (await response.json().catch(() => ({}))) as { message?: unknown; fields?: Record<string, string> }
  const message = typeof said.message === 'string' ? said.message : `The server answered ${response.status} and said no more.`
  return new Refused(response.status, message, said.fields)
}
