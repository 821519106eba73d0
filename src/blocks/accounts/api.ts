import { giveRole, letGo, note } from '#blocks/people/actions.ts'
import { asks, deskRoutes, needs, takes } from '#blocks/people/guard.ts'
import { rights, roles } from '#blocks/people/model.ts'
import { findPerson, listDeeds, listPeople, updateName } from '#blocks/people/store.ts'
import type { Db } from '#kernel/db.ts'
import { forbidden, notFound, unprocessable } from '#kernel/errors.ts'
import { transact } from '#kernel/transact.ts'
import { z } from 'zod'
import { giveAccount, hashedPassword, invite } from './actions.ts'
import { deedsAtOnce, Invitation } from './model.ts'
import { isPassword } from './passwords.ts'
import { deleteInvitation, deleteSession, deleteSessionsOf, findPassword, findSecurity, listInvitations, listSessionsOf } from './store.ts'

const NewRole = z.object({ role: z.enum(roles) })
const Name = z.object({ name: z.string().trim().min(1, 'Say how you are called.').max(200) })
const NewPassword = z.object({ current: z.string().max(1000), password: z.string().max(1000) })
const Before = z.object({ at: z.string().optional(), id: z.string().optional() })

export const api = deskRoutes()
  .get('/me', needs('desk.open'), async (c) => {
    const { app, person, sessionId } = c.var
    const sessions = await listSessionsOf(app.db, person.id, app.now().toISOString())
    return c.json({ person, ...(await findSecurity(app.db, person.id)), sessions: sessions.map((each) => ({ ...each, isThis: each.id === sessionId })) })
  })
  .put('/me/name', needs('desk.open'), takes(Name), async (c) => {
    const { app, person } = c.var
    await transact(app, (change) => updateName(change.trx, { id: person.id, name: c.req.valid('json').name }))
    return c.body(null, 204)
  })
  .put('/me/password', needs('desk.open'), takes(NewPassword), async (c) => {
    const { app, person } = c.var
    const { current, password } = c.req.valid('json')
    const known = await findPassword(app.db, person.id)
    if (known && !(await isPassword({ password: current, hash: known }))) throw unprocessable('The password was not changed.', { current: 'This is not your present password.' })
    const hash = await hashedPassword(password)
    await transact(app, async (change) => {
      await giveAccount(app, change, person, hash, c.var.sessionId)
      await note(app, change, person, 'changed their password')
    })
    return c.body(null, 204)
  })
  .delete('/me/sessions/:id', needs('desk.open'), async (c) => {
    const { app, person } = c.var
    await transact(app, ({ trx }) => deleteSession(trx, { id: c.req.param('id'), personId: person.id }))
    return c.body(null, 204)
  })
  .delete('/me/sessions', needs('desk.open'), async (c) => {
    const { app, person } = c.var
    await transact(app, ({ trx }) => deleteSessionsOf(trx, person.id, c.var.sessionId))
    return c.body(null, 204)
  })
  .get('/people', needs('people.manage'), async (c) => {
    const { app } = c.var
    return c.json({ people: await listPeople(app.db), invitations: await listInvitations(app.db, app.now().toISOString()), rights })
  })
  .post('/invitations', needs('people.manage'), takes(Invitation), async (c) => c.json({ link: await invite(c.var.app, c.var.person, c.req.valid('json')) }, 201))
  .delete('/invitations/:id', needs('people.manage'), async (c) => {
    const { app, person } = c.var
    const id = c.req.param('id')
    await transact(app, async (change) => {
      const found = (await listInvitations(change.trx, change.at)).find((each) => each.id === id)
      await deleteInvitation(change.trx, id)
      if (found) await note(app, change, person, 'took back the invitation of', found.email)
    })
    return c.body(null, 204)
  })
  .put('/people/:id/role', needs('people.manage'), takes(NewRole), async (c) => {
    const { app, person } = c.var
    const { role } = c.req.valid('json')
    await transact(app, async (change) => {
      const whom = await known(change.trx, c.req.param('id'))
      await giveRole(change, whom, role)
      await note(app, change, person, `made ${role}`, whom.name)
    })
    return c.body(null, 204)
  })
  .delete('/people/:id', needs('people.manage'), async (c) => {
    const { app, person } = c.var
    await transact(app, async (change) => {
      const whom = await known(change.trx, c.req.param('id'))
      if (whom.id === person.id) throw forbidden('Ask another owner to take you off the list.')
      await letGo(change, whom)
      await note(app, change, person, 'let go', whom.name)
    })
    return c.body(null, 204)
  })
  .get('/deeds', needs('people.manage'), asks(Before), async (c) => {
    const { at, id } = c.req.valid('query')
    return c.json(await listDeeds(c.var.app.db, at && id ? { at, id } : undefined, deedsAtOnce))
  })
export type AccountsApi = typeof api

async function known(db: Db, id: string) {
  const person = await findPerson(db, id)
  if (!person) throw notFound('person')
  return person
}
