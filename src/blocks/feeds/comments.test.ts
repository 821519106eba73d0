import { expect, test } from 'vitest'
import { importComments } from '#blocks/comments/actions.ts'
import { moderate } from '#blocks/comments/moderation/moderate.ts'
import { theServer } from '#blocks/comments/moderation/moderator.ts'
import { savePage } from '#blocks/pages/actions.ts'
import { addSection, wordsOf, writeStory } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { valuesIn } from '../../../test/xml.ts'

const at = async (paper: Paper, path: string) => valuesIn(await paper.read('/comments/feed'), `/rss/channel/${path}`)
const said = (id: string, subjectId: string, postedAt: string, text: string) =>
  ({ id, subjectId, state: 'shown' as const, postedAt, name: `Reader ${id}`, email: `${id}@mail.example`, text })

onEachDatabase('the feed of comments', (newPaper) => {
  test('it tells the newest comments under whatever every reader may read, and no e-mail address', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const open = await writeStory(paper, { headline: 'Rain & wind', slug: 'rain', sectionId: news.id })
    const locked = await writeStory(paper, { headline: 'Locked', sectionId: news.id, isLocked: true })
    const draft = await writeStory(paper, { headline: 'Draft', sectionId: news.id, state: 'draft' })
    const pageId = paper.app.newId()
    await paper.change(async (change) => {
      await savePage(change, pageId, { slug: 'about', title: 'About', body: wordsOf('Us.'), state: 'published', commentsOpen: true })
      await importComments(change, open.id, [said('a', open.id, '2026-03-01T08:00:00.000Z', 'It <b>rained</b> & rained ]]>\u000b.'), said('b', open.id, '2026-03-01T10:00:00.000Z', 'Still.')])
      await importComments(change, pageId, [said('c', pageId, '2026-03-01T09:00:00.000Z', 'Who are you?')])
      await importComments(change, locked.id, [said('d', locked.id, '2026-03-01T11:00:00.000Z', 'Hidden.')])
      await importComments(change, draft.id, [said('e', draft.id, '2026-03-01T11:00:00.000Z', 'Hidden.')])
    })
    expect(await at(paper, 'title')).toEqual(['The Lagoon Post – Comments'])
    expect(await at(paper, 'item/title')).toEqual(['Reader b: Rain & wind', 'Reader c: About', 'Reader a: Rain & wind'])
    expect(await at(paper, 'item/link')).toEqual(['https://lagoon.example/news/rain#comment-b', 'https://lagoon.example/about#comment-c', 'https://lagoon.example/news/rain#comment-a'])
    expect((await at(paper, 'item/description'))[2]).toBe('<p>It <b>rained</b> &amp; rained ]]&gt;.</p>')
    expect(await paper.read('/comments/feed')).not.toMatch(/mail\.example|Hidden/)
  })

  test('a comment that is taken back leaves it at once', async () => {
    const paper = await newPaper()
    const story = await writeStory(paper, { sectionId: (await addSection(paper, 'News')).id })
    await paper.change((change) => importComments(change, story.id, [said('a', story.id, '2026-03-01T08:00:00.000Z', 'One.'), said('b', story.id, '2026-03-01T09:00:00.000Z', 'Two.')]))
    expect(await at(paper, 'item/guid')).toEqual(['b', 'a'])
    await moderate(paper.app, theServer, 'unapprove', ['b'])
    expect(await at(paper, 'item/guid')).toEqual(['a'])
    const answer = await paper.get('/comments/feed/')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/comments/feed'])
  })

  test('each article has a feed of what is said under it, found from its page, moved with it, and gone with it', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const [one, other] = [await writeStory(paper, { headline: 'One', slug: 'one', sectionId: news.id }), await writeStory(paper, { headline: 'Other', slug: 'other', sectionId: news.id })]
    await paper.change(async (change) => {
      await importComments(change, one.id, [said('a', one.id, '2026-03-01T08:00:00.000Z', 'First.')])
      await importComments(change, other.id, [said('b', other.id, '2026-03-01T09:00:00.000Z', 'Elsewhere.')])
    })
    const titles = async (path: string) => valuesIn(await paper.read(path), '/rss/channel/item/title')
    expect(await titles('/news/one/feed')).toEqual(['Reader a: One'])
    expect(await paper.read('/news/one')).toContain('href="https://lagoon.example/news/one/feed"')
    await paper.change((change) => importComments(change, one.id, [said('c', one.id, '2026-03-01T10:00:00.000Z', 'Second.')]))
    expect(await titles('/news/one/feed')).toEqual(['Reader c: One', 'Reader a: One'])
    await writeStory(paper, { headline: 'One', slug: 'first', sectionId: news.id }, one.id)
    expect((await paper.get('/news/one/feed')).headers.get('location')).toBe('/news/first/feed')
    await writeStory(paper, { headline: 'One', slug: 'first', sectionId: news.id, state: 'draft' }, one.id)
    expect((await paper.get('/news/first/feed')).status).toBe(404)
  })

  test('lists say how much is said under an article, and know of it at once', async () => {
    const paper = await newPaper()
    const news = await addSection(paper, 'News')
    const { id } = await writeStory(paper, { headline: 'One', slug: 'one', sectionId: news.id })
    expect(await paper.read('/news')).not.toContain('Comment<')
    await paper.change((change) => importComments(change, id, [said('a', id, '2026-03-01T08:00:00.000Z', 'First.')]))
    for (const path of ['/news', '/']) expect(await paper.read(path)).toContain('<a href="/news/one#comments">1 Comment</a>')
    await moderate(paper.app, theServer, 'bin', ['a'])
    for (const path of ['/news', '/']) expect(await paper.read(path)).not.toContain('Comment<')
  })
})
