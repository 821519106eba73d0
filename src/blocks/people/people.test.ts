import { expect, test } from 'vitest'
import { onEachDatabase } from '../../../test/paper.ts'
import { addPerson, removePerson, setRole } from './actions.ts'
import { may, roles } from './model.ts'
import { findPersonByEmail, listPeople, listThoseWho } from './store.ts'

onEachDatabase('the people of the newsroom', (newPaper) => {
  test('somebody is known by one address, whatever its letters, and named by it if no name is given', async () => {
    const { app } = await newPaper()
    await addPerson(app, { email: 'Ngozi@lagoon.example', role: 'editor' })
    expect(await findPersonByEmail(app.db, 'NGOZI@lagoon.example')).toMatchObject({ name: 'Ngozi', role: 'editor' })
    await expect(addPerson(app, { email: 'ngozi@LAGOON.example', role: 'owner' })).rejects.toMatchObject({ status: 409 })
    for (const email of ['ngozi', 'n@x', 'a@b.example\nBcc: c@d.example']) await expect(addPerson(app, { email, role: 'editor' })).rejects.toMatchObject({ status: 422, fields: { email: expect.any(String) } })
  })

  test('owners, editors and moderators decide about comments; authors and contributors do not', async () => {
    const { app, clock } = await newPaper()
    for (const role of roles) {
      clock.advance(1)
      await addPerson(app, { email: `${role}@lagoon.example`, role })
    }
    expect((await listThoseWho(app.db, 'comments.moderate')).map(({ role }) => role)).toEqual(['owner', 'editor', 'moderator'])
    expect(roles.filter((role) => may({ role }, 'comments.moderate'))).toEqual(['owner', 'editor', 'moderator'])
    await setRole(app, 'editor@lagoon.example', 'author')
    expect((await listThoseWho(app.db, 'comments.moderate')).length).toBe(2)
  })

  test('the last owner stays, and what others did stays when they go', async () => {
    const { app } = await newPaper()
    await addPerson(app, { email: 'ada@lagoon.example', role: 'owner' })
    await expect(removePerson(app, 'ada@lagoon.example')).rejects.toMatchObject({ status: 409 })
    await expect(setRole(app, 'ada@lagoon.example', 'editor')).rejects.toMatchObject({ status: 409 })
    await addPerson(app, { email: 'bisi@lagoon.example', role: 'owner' })
    await removePerson(app, 'ada@lagoon.example')
    expect((await listPeople(app.db)).map(({ name }) => name)).toEqual(['bisi'])
    await expect(removePerson(app, 'nobody@lagoon.example')).rejects.toMatchObject({ status: 404 })
  })
})
