import { expect, test } from 'vitest'
import { saveTopic } from '#blocks/topics/actions.ts'
import { findTopicBySlug } from '#blocks/topics/store.ts'
import { standing } from '#blocks/standing/store.ts'
import { addContributor, addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type NewPaper } from '../../../test/paper.ts'
import { reinstate, retract } from './actions.ts'

const sentence = 'The <minister> never said it; our source made it up.'

onEachDatabase('retractions', (newPaper) => {
  test('an article that was taken back says so, and why, at each of its addresses, and stands nowhere else', async () => {
    const { paper, id, everywhere } = await printed(newPaper)
    for (const page of everywhere) expect([page, await paper.read(page)]).toEqual([page, expect.stringContaining('Harbour sold for a song')])
    await paper.change((change) => retract(change, id, sentence))
    for (const address of ['/sport/harbour-sold-for-a-song', '/news/harbour-sold-for-a-song']) {
      const answer = await paper.get(address)
      const page = await answer.text()
      expect([address, answer.status, answer.headers.get('cache-control')]).toEqual([address, 410, 'no-store'])
      expect(page).toContain('<h1>This article has been retracted</h1>')
      expect(page).toContain('The &lt;minister&gt; never said it')
      expect(page).not.toContain('to everyone’s surprise')
    }
    for (const page of everywhere) expect([page, (await (await paper.get(page)).text()).includes('Harbour sold for a song')]).toEqual([page, false])
    expect((await paper.get('/anything/harbour-sold-for-a-song')).headers.get('location')).toBe('/sport/harbour-sold-for-a-song')
  })

  test('a retraction can be undone, and then all is as it was', async () => {
    const { paper, id, everywhere } = await printed(newPaper)
    const before = await standing.article(paper.app.db, id)
    await paper.change((change) => retract(change, id, sentence))
    expect(await standing.article(paper.app.db, id)).not.toBe(before)
    await paper.change((change) => reinstate(change, id))
    for (const page of everywhere) expect([page, await paper.read(page)]).toEqual([page, expect.stringContaining('Harbour sold for a song')])
    expect(await paper.read('/sport/harbour-sold-for-a-song')).toContain('to everyone’s surprise')
    expect(await standing.article(paper.app.db, id)).toBe(before)
  })

  test('an article counts for its author and its topics only while it can be read', async () => {
    const { paper, id } = await printed(newPaper)
    const counts = async () => {
      const { articleCount } = await paper.app.db.selectFrom('contributors').select('articleCount').executeTakeFirstOrThrow()
      return [articleCount, (await findTopicBySlug(paper.app.db, 'harbour'))?.articleCount]
    }
    expect(await counts()).toEqual([1, 1])
    await paper.change((change) => retract(change, id, sentence))
    expect(await counts()).toEqual([0, 0])
    await paper.change((change) => reinstate(change, id))
    expect(await counts()).toEqual([1, 1])
  })

  test('only what readers can read is retracted, and only with a sentence for them', async () => {
    const { paper, id } = await printed(newPaper)
    await expect(paper.change((change) => retract(change, id, '  '))).rejects.toThrow('must say why')
    await expect(paper.change((change) => reinstate(change, id))).rejects.toThrow('Only what was retracted')
    const news = await addSection(paper, 'Drafts')
    const draft = await writeStory(paper, { sectionId: news.id, headline: 'A draft', state: 'draft' })
    await expect(paper.change((change) => retract(change, draft.id, sentence))).rejects.toThrow('Only what readers can read')
  })
})

/** A paper with one story that has moved once, and every page it is on. */
async function printed(newPaper: NewPaper) {
  const paper = await newPaper()
  const [news, sport] = [await addSection(paper, 'News'), await addSection(paper, 'Sport')]
  const ada = await addContributor(paper, 'Ada Obi')
  const topicId = paper.app.newId()
  await paper.change((change) => saveTopic(change, topicId, { slug: 'harbour', name: 'Harbour' }))
  const story = { headline: 'Harbour sold for a song', topicIds: [topicId], bylines: [{ contributorId: ada.id }] }
  const { id } = await writeStory(paper, { sectionId: news.id, ...story })
  await writeStory(paper, { sectionId: sport.id, ...story }, id)
  return { paper, id, everywhere: ['/', '/sport', '/contributors/ada-obi', '/topics/harbour', '/feed', '/feed.json', '/topics/harbour/feed.atom', '/news-sitemap.xml', '/search?q=song'] }
}
