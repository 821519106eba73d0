import { expect, test } from 'vitest'
import { addContributor, addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { addPerson, removePerson, setRole } from './actions.ts'
import { may, roles } from './model.ts'
import { findPersonByEmail, listAuthorsOf, listPeople, listThoseWho } from './store.ts'

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

  test('an article’s authors are those whose bylines stand over it', async () => {
    const paper = await newPaper()
    const { app } = paper
    const { id: sectionId } = await addSection(paper, 'News')
    const [ada, bisi] = [await addContributor(paper, 'Ada'), await addContributor(paper, 'Bisi')]
    const story = await writeStory(paper, { sectionId, bylines: [{ contributorId: ada.id }] })
    await addPerson(app, { email: 'ada@lagoon.example', role: 'author', contributorId: ada.id })
    await addPerson(app, { email: 'bisi@lagoon.example', role: 'author', contributorId: bisi.id })
    expect((await listAuthorsOf(app.db, story.id)).map(({ email }) => email)).toEqual(['ada@lagoon.example'])
  })
})
