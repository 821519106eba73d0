import { expect, test } from 'vitest'
import { commentedArticle } from '../../../../test/commented.ts'
import { onEachDatabase, type Paper } from '../../../../test/paper.ts'
import { answerComment, editComment, moderate, undo } from '../actions.ts'
import { countStates, findComment, listFromNetworkOf, listQueue } from '../store.ts'

const editor = { personId: 'p1', mayModerate: true, name: 'Ngozi Eze', email: 'ngozi@lagoon.example', isAuthor: false }
const nobody = { personId: 'p2', mayModerate: false }
const readThread = async (paper: Paper) => {
  const page = await paper.read('/news/lagoon')
  return page.slice(page.indexOf('<details class="comments"'), page.indexOf('id="respond"'))
}

onEachDatabase('moderating', (newPaper) => {
  test('a comment is approved, taken back, called spam, binned and restored, and readers see just what is approved', async () => {
    const { paper, post, ids, states } = await commentedArticle(newPaper)
    await post()
    const all = await ids()
    const steps = [['approve', 'shown'], ['unapprove', 'held: unknown'], ['spam', 'spam'], ['restore', 'held: unknown'], ['approve', 'shown'], ['bin', 'binned'], ['restore', 'shown']] as const
    for (const [deed, state] of steps) {
      paper.clock.advance(1)
      await moderate(paper.app, editor, deed, all)
      expect([deed, await states()]).toEqual([deed, [state]])
      expect([deed, (await readThread(paper)).includes('under water')]).toEqual([deed, state === 'shown'])
    }
  })

  test('each deed can be undone, the last first, and nothing is undone over what was done since', async () => {
    const { paper, post, ids, states } = await commentedArticle(newPaper)
    await post()
    const all = await ids()
    const [approval] = (await moderate(paper.app, editor, 'approve', all)).moderationIds
    paper.clock.advance(1)
    const [spam] = (await moderate(paper.app, editor, 'spam', all)).moderationIds
    await expect(undo(paper.app, editor, approval ?? '')).rejects.toMatchObject({ status: 409 })
    await undo(paper.app, editor, spam ?? '')
    expect(await states()).toEqual(['shown'])
    await undo(paper.app, editor, approval ?? '')
    expect(await states()).toEqual(['held: unknown'])
    expect(await readThread(paper)).not.toContain('under water')
    await expect(undo(paper.app, editor, 'never')).rejects.toMatchObject({ status: 404 })
  })

  test('many at once are done together or not at all, and counted once', async () => {
    const { paper, bring, states } = await commentedArticle(newPaper)
    await bring(...['c1', 'c2', 'c3'].map((id) => ({ id, state: 'held' as const })))
    await expect(moderate(paper.app, editor, 'approve', ['c1', 'nobody'])).rejects.toMatchObject({ status: 404 })
    expect(await states()).toEqual(['held: ', 'held: ', 'held: '])
    expect(await moderate(paper.app, editor, 'approve', ['c1', 'c2', 'c2'])).toMatchObject({ moderationIds: [expect.any(String), expect.any(String)], unchanged: [] })
    expect(await moderate(paper.app, editor, 'approve', ['c1', 'c3'])).toMatchObject({ unchanged: ['c1'] })
    expect(await readThread(paper)).toContain('<summary>3 Comments</summary>')
    expect(await countStates(paper.app.db)).toEqual({ shown: 3, held: 0, spam: 0, binned: 0 })
  })

  test('nobody without the right does any of it', async () => {
    const { paper, bring, states } = await commentedArticle(newPaper)
    await bring({ id: 'c1', state: 'held' })
    await expect(moderate(paper.app, nobody, 'approve', ['c1'])).rejects.toMatchObject({ status: 403 })
    await expect(undo(paper.app, nobody, 'm1')).rejects.toMatchObject({ status: 403 })
    await expect(editComment(paper.app, nobody, 'c1', { text: 'x' })).rejects.toMatchObject({ status: 403 })
    await expect(answerComment(paper.app, { ...editor, ...nobody }, 'c1', 'x')).rejects.toMatchObject({ status: 403 })
    expect(await states()).toEqual(['held: '])
  })

  test('a comment is edited with a word on why, readers are told, and the words can be brought back', async () => {
    const { paper, bring } = await commentedArticle(newPaper)
    await bring({ id: 'c1', text: 'Call me: 0800 123.' })
    const edit = await editComment(paper.app, editor, 'c1', { text: 'Call me. <script>x</script>', note: 'A telephone number was taken out.' })
    const thread = await readThread(paper)
    expect(thread).toContain('<p>Call me.</p>')
    expect(thread).toContain('edited')
    expect(thread).toContain('From the newsroom: A telephone number was taken out.')
    await undo(paper.app, editor, edit)
    expect(await readThread(paper)).toContain('0800 123')
    await expect(editComment(paper.app, editor, 'c1', { text: '<b> </b>' })).rejects.toMatchObject({ status: 422 })
  })

  test('the newsroom answers, which shows what waited, and its answer is marked', async () => {
    const { paper, bring, states } = await commentedArticle(newPaper)
    await bring({ id: 'c1', state: 'held' })
    const id = await answerComment(paper.app, editor, 'c1', 'Thank you. We have corrected it.')
    expect(await states()).toEqual(['shown', 'shown'])
    const thread = await readThread(paper)
    expect(thread).toContain('We have corrected it.')
    expect(thread).toContain('Newsroom')
    expect(thread).not.toContain('ngozi@')
    await answerComment(paper.app, { ...editor, isAuthor: true, name: 'Chika' }, id, 'And I wrote it.')
    expect(await readThread(paper)).toContain('Author of this article')
    await moderate(paper.app, editor, 'spam', ['c1'])
    await expect(answerComment(paper.app, editor, 'c1', 'Hello')).rejects.toMatchObject({ status: 409 })
  })

  test('a comment the newsroom highlights is marked for all, until it is not', async () => {
    const { paper, bring } = await commentedArticle(newPaper)
    await bring({ id: 'c1' })
    await moderate(paper.app, editor, 'highlight', ['c1'])
    expect(await readThread(paper)).toContain('Highlighted by the newsroom')
    await moderate(paper.app, editor, 'unhighlight', ['c1'])
    expect(await readThread(paper)).not.toContain('Highlighted')
  })

  test('the queue shows where each comment stands and what became of others by its writer, page by page, and finds words', async () => {
    const { paper, bring } = await commentedArticle(newPaper)
    const by = { name: 'Ada', email: 'Ada@mail.example' }
    await bring({ id: 'c1', ...by }, { id: 'c2', ...by, email: 'ada@mail.example', state: 'spam' })
    for (const at of [3, 4, 5]) await bring({ id: `c${at}`, ...by, state: 'held', text: `100% number ${at}`, postedAt: `2026-03-01T1${at}:00:00.000Z` })
    const first = await listQueue(paper.app.db, { state: 'held', limit: 2 })
    expect(first.map(({ id }) => id)).toEqual(['c5', 'c4'])
    expect(first[0]).toMatchObject({ title: 'The lagoon rises', path: '/news/lagoon', text: '100% number 5', history: { shown: 1, held: 3, spam: 1, binned: 0 } })
    expect((await listQueue(paper.app.db, { state: 'held', limit: 2, before: first[1] })).map(({ id }) => id)).toEqual(['c3'])
    expect((await listQueue(paper.app.db, { state: 'held', words: 'NUMBER 4' })).map(({ id }) => id)).toEqual(['c4'])
    expect(await listQueue(paper.app.db, { state: 'held', words: "x' or 1=1" })).toEqual([])
  })

  test('what came in a rush waits apart, and can be thrown out together by where it came from', async () => {
    const { paper, post, ids } = await commentedArticle(newPaper)
    for (let at = 0; at < 4; at++) await post({ name: `R ${at}`, email: `r${at}@mail.example`, text: `Words ${at}` }, at === 3 ? '198.51.100.1' : '203.0.113.1')
    const [first] = await ids()
    await paper.app.db.updateTable('comments').set({ heldFor: 'rush' }).where('id', '!=', first ?? '').execute()
    expect((await listQueue(paper.app.db, { state: 'held' })).map(({ id }) => id)).toEqual([first])
    expect((await listQueue(paper.app.db, { state: 'held', heldFor: 'rush' })).length).toBe(3)
    expect((await listFromNetworkOf(paper.app.db, first ?? '', 'held')).length).toBe(3)
  })

  test('what the paper keeps only for a while is forgotten', async () => {
    const { paper, post, ids, states } = await commentedArticle(newPaper)
    await post()
    await post({ trap: 'yes', name: 'Bot', email: 'bot@mail.example' }, '198.51.100.1')
    const [id] = await ids()
    expect((await findComment(paper.app.db, id ?? ''))?.addressHash).toMatch(/^[\w-]{22}$/)
    paper.clock.advance(29 * 86_400_000)
    await paper.jobs.runDue()
    expect(await states()).toEqual(['held: unknown', 'spam'])
    paper.clock.advance(2 * 86_400_000)
    await paper.jobs.runDue()
    expect(await states()).toEqual(['held: unknown'])
    expect((await findComment(paper.app.db, id ?? ''))?.addressHash).toBe('')
  })
})
