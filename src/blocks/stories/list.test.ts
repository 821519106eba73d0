import { expect, test } from 'vitest'
import { addContributor, addSection, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { begin, edit, inbox, newsroom, open, publish, status } from './newsroom-for-tests.ts'

onEachDatabase('what two wrote of the same', (newPaper) => {
  test('is kept among the earlier versions where it did not stand, and can be brought back', async () => {
    const { section, author, editor } = await newsroom(newPaper)
    const id = await begin(author, section.id)
    const { draft } = await open(author, id)
    expect(await status(editor.ask('POST', `/stories/${id}/revisions`, { ...draft, headline: 'Mine' }))).toBe(204)
    expect(await open(author, id)).toMatchObject({ draft: { headline: 'The bridge is open' } })
    const [revision] = await editor.told<{ id: string; kind: string; personName: string }[]>('GET', `/stories/${id}/revisions`)
    expect(revision).toMatchObject({ kind: 'aside', personName: 'Ada' })
    await editor.told('POST', `/stories/${id}/revisions/${revision!.id}/restore`)
    expect(await open(author, id)).toMatchObject({ draft: { headline: 'Mine' } })
    expect(await status(editor.ask('POST', `/stories/${id}/revisions`, { ...draft, language: 'no language!!' }))).toBe(422)
  })
})

onEachDatabase('the list of stories', (newPaper) => {
  test('finds by words of the headline without regard to accents, the exact one first, with counts of each state', async () => {
    const { paper, section, editor } = await newsroom(newPaper)
    for (const headline of ['Élections in the north', 'On the elections', 'Elections']) await writeStory(paper, { sectionId: section.id, headline })
    await begin(editor, section.id, '100% _sure_')
    const { stories, counts } = await inbox(editor, '?q=elections')
    expect([stories.map(({ headline }) => headline), counts]).toEqual([['Elections', 'Élections in the north', 'On the elections'], { published: 3 }])
    expect((await inbox(editor, '?q=%25%20_')).stories.map(({ headline }) => headline)).toEqual(['100% _sure_'])
    expect((await inbox(editor, '?state=draft')).counts).toEqual({ draft: 1, published: 3 })
    expect((await inbox(editor, '?mine=yes')).stories).toHaveLength(1)
    expect(await status(editor.ask('GET', '/stories?state=lost'))).toBe(422)
  })

  test('is narrowed to what one contributor wrote and to a topic, in drafts as in articles', async () => {
    const { paper, section, editor } = await newsroom(newPaper)
    const { id: zainab } = await addContributor(paper, 'Zainab')
    const topic = await editor.told<{ id: string }>('POST', '/topics', { slug: '', name: 'Harbour' })
    const [, published, losing] = await Promise.all([begin(editor, section.id, 'By nobody'), begin(editor, section.id, 'Out'), begin(editor, section.id, 'No longer of the harbour')])
    for (const id of [published, losing]) {
      await edit(editor, id, { topicIds: [topic.id], bylines: [{ contributorId: zainab, role: 'author' }] })
      await publish(editor, id)
    }
    await begin(editor, section.id, 'Not yet out', { topicIds: [topic.id], bylines: [{ contributorId: zainab, role: 'author' }] })
    await edit(editor, losing, { topicIds: [] })
    const headlines = async (query: string) => (await inbox(editor, query)).stories.map(({ headline }) => headline).sort()
    expect(await headlines(`?author=${zainab}`)).toEqual(['No longer of the harbour', 'Not yet out', 'Out'])
    expect(await headlines(`?topic=${topic.id}`)).toEqual(['Not yet out', 'Out'])
    expect(await headlines(`?topic=${topic.id}&state=draft`)).toEqual(['Not yet out'])
    expect(await headlines('?author=nobody')).toEqual([])
  })

  test('is left in parts, and many at once are moved, given a topic and archived, for readers too', async () => {
    const { paper, section, editor } = await newsroom(newPaper)
    const sport = await addSection(paper, 'Sport')
    const ids: string[] = []
    for (let n = 0; n < 61; n++) ids.push((await writeStory(paper, { sectionId: section.id, headline: `Story ${n}` })).id)
    const first = await inbox(editor)
    const rest = await inbox(editor, `?skip=${first.next}`)
    expect([first.stories.length, rest.stories.length, rest.next]).toEqual([60, 1, null])
    const few = ids.slice(0, 3)
    const topic = await editor.told<{ id: string }>('POST', '/topics', { slug: '', name: 'Harbour' })
    const deeds = [{ kind: 'section', sectionId: sport.id }, { kind: 'topic', topicId: topic.id }, { kind: 'archive' }]
    for (const deed of deeds.slice(0, 2)) expect(await editor.told('PUT', '/stories/arranged', { ids: few, deed })).toEqual({ done: 3 })
    expect(await paper.read('/sport')).toContain('Story 0')
    expect(await paper.read('/topics/harbour')).toContain('Story 2')
    await editor.told('PUT', '/stories/arranged', { ids: few, deed: deeds[2] })
    expect(await paper.read('/sport')).not.toContain('Story 0')
  })
})
