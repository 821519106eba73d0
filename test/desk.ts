/** Somebody at the desk of a test's newspaper: signed in, in a role, speaking its JSON as the desk's screens do. */
import { giveAccount, openSession } from '#blocks/accounts/actions.ts'
import { takeIn } from '#blocks/people/actions.ts'
import type { Person, Role } from '#blocks/people/model.ts'
import { createSite } from '../src/site/app.ts'
import type { Paper } from './paper.ts'

export interface Sitter {
  person: Person
  cookie: string
  /** Asks the desk's JSON below /desk/api and gives the answer as it came. */
  ask(method: string, path: string, json?: unknown, headers?: Record<string, string>): Promise<Response>
  /** The same where it must be done: throws with the server's sentence where it was not. */
  told<T = unknown>(method: string, path: string, json?: unknown): Promise<T>
}

/** Takes somebody into the newsroom and seats them; no password is hashed, so it takes a moment only. */
export async function signIn(paper: Paper, role: Role, name: string = role): Promise<Sitter> {
  const { app } = paper
  const id = app.newId()
  const person: Person = { id, role, name, email: `${name.toLowerCase().replace(/\W+/g, '.')}@lagoon.example`, contributorId: null }
  await paper.change(async (change) => {
    await takeIn(change, person)
    await giveAccount(app, change, person, 'no password opens this')
  })
  const setCookie = await openSession(app, id)
  return seat(paper, person, setCookie.replace(/;.*/, ''))
}

/** A person with the cookie of a session they have. */
export function seat(paper: Paper, person: Person, cookie: string): Sitter {
  const site = createSite(paper.app)
  const ask: Sitter['ask'] = async (method, path, json, headers = {}) =>
    site.request(new URL(`/desk/api${path}`, 'http://127.0.0.1:4000'), {
      method, headers: { cookie, 'sec-fetch-site': 'same-origin', ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(json === undefined || method === 'GET' ? {} : { body: JSON.stringify(json) }),
    })
  return {
    person, cookie, ask,
    async told<T>(method: string, path: string, json?: unknown) {
      const answer = await ask(method, path, json)
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`)
      return (text ? JSON.parse(text) : undefined) as T
    },
  }
}
