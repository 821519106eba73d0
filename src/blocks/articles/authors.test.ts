import { addPerson } from '#blocks/people/actions.ts'
import { expect, test } from 'vitest'
import { addContributor, addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { listAuthorsOf } from './store.ts'

onEachDatabase('the authors of an article', (newPaper) => {
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
