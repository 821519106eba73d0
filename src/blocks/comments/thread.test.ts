import { expect, test } from 'vitest'
import { saveArticle } from '#blocks/articles/actions.ts'
import { saveSection } from '#blocks/sections/actions.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { type ImportedComment, importComment, importComments } from './actions.ts'
import { moderate } from './moderation/moderate.ts'
import { theServer } from './moderation/moderator.ts'
import { listComments, listThreads } from './store.ts'

const body = { type: 'doc' as const, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The lagoon rose.' }] }] }
const published = { state: 'published' as const, publishedAt: '2026-03-01T09:00:00.000Z' }

/** A paper with one article, `a1` at /news/lagoon. */
async function withArticle(paper: Paper) {
  await paper.change(async (change) => {
    await saveSection(change, 'news', { slug: 'news', name: 'News' })
    await saveArticle(change, 'a1', { slug: 'lagoon', headline: 'The lagoon rises', sectionId: 'news', body: body as never, ...published })
  })
}

const said = (id: string, changes: Partial<ImportedComment> = {}): ImportedComment =>
  ({ id, subjectId: 'a1', state: 'shown', postedAt: '2026-03-01T10:00:00.000Z', name: `Reader ${id}`, text: `Words of ${id}.`, ...changes })

const importAll = (paper: Paper, comments: ImportedComment[]) => paper.change((change) => importComments(change, 'a1', comments))
/** What of a page is not the same on all pages. */
const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))
const readMain = async (paper: Paper, path: string) => mainOf(await paper.read(path))
const idsIn = (page: string) => [...page.matchAll(/<li id="comment-([^"]+)"/g)].map(([, id]) => id)

onEachDatabase('threads of comments', (newPaper) => {
  test('threads stand oldest first, answers under what they answer, none deeper than five', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    const at = (minute: number) => `2026-03-01T10:${String(minute).padStart(2, '0')}:00.000Z`
    const chain = Array.from({ length: 8 }, (_, n) => said(`d${n + 1}`, { parentId: n ? `d${n}` : null, postedAt: at(n + 10) }))
    const sibling = said('d5b', { parentId: 'd4', postedAt: at(40) })
    await importAll(paper, [said('late', { postedAt: at(50) }), said('early', { postedAt: at(1) }), sibling, ...chain.toReversed()])
    const page = await readMain(paper, '/news/lagoon')
    expect(idsIn(page)).toEqual(['early', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7', 'd8', 'd5b', 'late'])
    const inside = page.slice(page.indexOf('id="comment-d1"'), page.indexOf('id="comment-late"'))
    expect(inside.split('<ol>').length - 1).toBe(4)
    expect(page).toContain('<a href="#comment-d7">To Reader d7</a>')
    expect(page).not.toContain('To Reader d4')
    expect(page).toContain('<summary>11 Comments</summary>')
  })

  test('a quarrel of thousands of answers is still a page', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    await importAll(paper, Array.from({ length: 3000 }, (_, n) => said(`q${n}`, { parentId: n ? `q${n - 1}` : null })))
    expect(idsIn(await readMain(paper, '/news/lagoon')).length).toBe(3000)
  })

  test('a comment that is taken away leaves its place to its answers', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    await importAll(paper, [said('c1'), said('c2', { parentId: 'c1' }), said('c3', { parentId: 'c2' })])
    await moderate(paper.app, theServer, 'bin', ['c2'])
    let page = await readMain(paper, '/news/lagoon')
    expect(idsIn(page)).toEqual(['c1', 'c2', 'c3'])
    expect(page).toContain('This comment is not shown.')
    expect(page).not.toContain('Words of c2')
    await moderate(paper.app, theServer, 'unapprove', ['c1'])
    page = await readMain(paper, '/news/lagoon')
    expect(page).not.toContain('Words of c1')
    expect(idsIn(page).at(-1)).toBe('c3')
    expect(page).toContain('1 Comment')
  })

  test('fifty threads stand on a page, and a thread is never torn', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    const minute = (n: number) => new Date(Date.parse('2026-01-01T00:00:00.000Z') + n * 60_000).toISOString()
    const threads = Array.from({ length: 120 }, (_, n) => said(`t${1000 + n}`, { postedAt: minute(n) }))
    await importAll(paper, [...threads, said('late-answer', { parentId: 't1000' })])
    const first = await readMain(paper, '/news/lagoon')
    expect(idsIn(first).length).toBe(51)
    expect(idsIn(first)[1]).toBe('late-answer')
    expect(first).toContain('<a href="?comments=2#comments" rel="next">')
    const second = await readMain(paper, '/news/lagoon?comments=2')
    expect(idsIn(second)).toEqual(threads.slice(50, 100).map((each) => each.id))
    expect(second).toContain('121 Comments')
    expect(second).toContain('href="/news/lagoon#comments" rel="prev"')
    expect(second).toContain('href="?comments=2&amp;replytocom=t1050#respond"')
    const third = await readMain(paper, '/news/lagoon?comments=3')
    expect(idsIn(third).length).toBe(20)
    expect(third).not.toContain('rel="next"')
    for (const page of ['4', '0', '-1', 'x', '99999', '1e3']) expect((await paper.get(`/news/lagoon?comments=${page}`)).status).toBe(404)
  })

  test('the thread of an article costs one query, whatever is in it', async () => {
    const paper = await newPaper()
    await importAll(paper, Array.from({ length: 60 }, (_, n) => said(`c${n}`)))
    const costs: number[] = []
    for (let n = 0; n < 5; n++) {
      const before = paper.app.database.queries()
      await listThreads(paper.app.db, 'a1', 1)
      costs.push(paper.app.database.queries() - before)
    }
    // The follower of other processes' changes asks on the same handle now and then.
    expect(Math.min(...costs)).toBe(1)
  })

  test('comments of another site come over with their threads, states and times; twice adds nothing', async () => {
    const paper = await newPaper()
    await withArticle(paper)
    const comments = [
      said('c3', { parentId: 'c2' }), said('c2', { parentId: 'c1' }), said('c1'), said('lost', { parentId: 'nobody' }),
      said('twin', { name: 'Reader c1', text: 'Words of c1.' }), said('ring1', { parentId: 'ring2' }), said('ring2', { parentId: 'ring1' }),
      said('waits', { state: 'held' }), said('spam', { state: 'spam' }),
    ]
    expect(await importAll(paper, comments)).toEqual({ added: 9, updated: 0, unchanged: 0 })
    expect(await importAll(paper, comments)).toEqual({ added: 0, updated: 0, unchanged: 9 })
    const newer = said('c1', { text: 'Better words.' })
    expect(await paper.change((change) => importComment(change, newer))).toEqual({ added: 0, updated: 1, unchanged: 0 })
    const rows = new Map((await listComments(paper.app.db, 'a1')).map((row) => [row.id, row]))
    expect(rows.get('c3')).toMatchObject({ parentId: 'c2', rootId: 'c1' })
    expect(rows.get('lost')).toMatchObject({ parentId: null, rootId: 'lost' })
    expect(rows.get('ring1')!.rootId).toBe(rows.get('ring2')!.rootId)
    const page = await readMain(paper, '/news/lagoon')
    expect(page).toContain('7 Comments')
    expect(page).toContain('Better words.')
    expect(page).not.toContain('Words of waits')
  })
})
