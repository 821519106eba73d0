import { expect, test } from 'vitest'
import { addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { standing } from './store.ts'

onEachDatabase('what somebody edited', (newPaper) => {
  test('is told from what the program did by itself: an article whose card was drawn is as it came, one with another headline is not', async () => {
    const paper = await newPaper()
    const { id: sectionId } = await addSection(paper, 'News')
    const { id } = await writeStory(paper, { sectionId, headline: 'The bridge is open', slug: 'bridge' })
    const before = await standing.article(paper.app.db, id)
    await paper.jobs.runDue()
    const { cardHash } = await paper.app.db.selectFrom('articles').select('cardHash').where('id', '=', id).executeTakeFirstOrThrow()
    expect([cardHash === '', await standing.article(paper.app.db, id)]).toEqual([false, before])
    await writeStory(paper, { sectionId, headline: 'The bridge is closed', slug: 'bridge' }, id)
    expect(await standing.article(paper.app.db, id)).not.toBe(before)
  })
})
