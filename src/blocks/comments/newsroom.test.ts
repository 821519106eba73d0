import { expect, test } from 'vitest'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { saveArticle } from '#blocks/articles/actions.ts'
import { commentedArticle } from '../../../test/commented.ts'
import { signIn, type Sitter } from '../../../test/desk.ts'
import { wordsOf } from '../../../test/newsroom.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'

interface List { comments: { id: string; text: string; history: { shown: number } }[]; counts: Record<string, number> }
const waiting = (who: Sitter) => who.told<List>('GET', '/comments')
const fromDesk = (who: Sitter) => ({ cookie: who.cookie, 'sec-fetch-site': 'same-origin' })

/** Gives a person the byline of the article. */
async function makeAuthor(paper: Paper, { person }: Sitter) {
  await paper.change(async (change) => {
    await saveContributor(change, 'c1', { slug: '', name: person.name })
    await change.trx.updateTable('people').set({ contributorId: 'c1' }).where('id', '=', person.id).execute()
    await saveArticle(change, 'a1', { slug: 'lagoon', headline: 'The lagoon rises', sectionId: 'news', body: wordsOf('The lagoon rose.'), state: 'published', publishedAt: '2026-03-01T09:00:00.000Z', bylines: [{ contributorId: 'c1' }] })
  })
}

onEachDatabase('the newsroom under its articles', (newPaper) => {
  test('a moderator and the article’s author who are signed in are shown at once with their mark; others of the newsroom wait like anybody', async () => {
    const { paper, post, states } = await commentedArticle(newPaper)
    const [mo, ben, chi] = [await signIn(paper, 'moderator', 'Mo'), await signIn(paper, 'author', 'Ben'), await signIn(paper, 'contributor', 'Chi')]
    await makeAuthor(paper, ben)
    await post({ name: 'Mo', email: 'mo@lagoon.example', text: 'We asked the mayor.' }, '203.0.113.7', fromDesk(mo))
    await post({ name: 'Ben', email: 'ben@lagoon.example', text: 'I stood there.' }, '203.0.113.8', fromDesk(ben))
    await post({ name: 'Chi', email: 'chi@lagoon.example', text: 'So did I.' }, '203.0.113.9', fromDesk(chi))
    await post({ name: 'Not Mo', email: 'x@lagoon.example', text: 'Nor I.' }, '203.0.113.10', { cookie: mo.cookie, 'sec-fetch-site': 'none' })
    expect(await states()).toEqual(['shown', 'shown', 'held: unknown', 'held: unknown'])
    expect(await paper.read('/news/lagoon')).toMatch(/Newsroom[\s\S]*Author of this article/)
  })

  test('at the desk a moderator sees what waits, approves, undoes, edits, answers; an author answers what is shown, and nobody else may', async () => {
    const { paper, post } = await commentedArticle(newPaper)
    const [mo, ben] = [await signIn(paper, 'moderator', 'Mo'), await signIn(paper, 'author', 'Ben')]
    await makeAuthor(paper, ben)
    await post()
    const [held] = (await waiting(mo)).comments
    expect(held).toMatchObject({ text: 'Our street is under water.', history: { held: 1, shown: 0 } })
    expect(JSON.stringify(held)).not.toMatch(/addressHash|fingerprint|textHash/)
    expect((await ben.ask('POST', `/comments/${held!.id}/answers`, { text: 'Too early.' })).status).toBe(403)
    const { moderationIds } = await mo.told<{ moderationIds: string[] }>('POST', '/comments/decisions', { deed: 'approve', ids: [held!.id] })
    expect(await paper.read('/news/lagoon')).toContain('under water')
    await mo.told('POST', '/comments/decisions/undone', { ids: moderationIds })
    expect((await waiting(mo)).counts).toMatchObject({ held: 1, shown: 0 })
    await mo.told('POST', '/comments/decisions', { deed: 'approve', ids: [held!.id] })
    await mo.told('PUT', `/comments/${held!.id}`, { note: 'The street is Akerele Road.' })
    await ben.told('POST', `/comments/${held!.id}/answers`, { text: 'I saw it.' })
    const page = await paper.read('/news/lagoon')
    expect([page.includes('The street is Akerele Road.'), page.includes('I saw it.'), page.includes('Author of this article')]).toEqual([true, true, true])
    const chi = await signIn(paper, 'contributor', 'Chi')
    expect((await chi.ask('POST', `/comments/${held!.id}/answers`, { text: 'And I.' })).status).toBe(403)
    expect((await mo.ask('POST', '/comments/decisions', { deed: 'burn', ids: ['x'] })).status).toBe(422)
  })

  test('words are held and let in again from the desk', async () => {
    const { paper, settle, post, states } = await commentedArticle(newPaper)
    const mo = await signIn(paper, 'moderator', 'Mo')
    await settle({ holdUnknown: false })
    await mo.told('POST', '/comments/blocks', { list: 'hold', word: 'WATER' })
    expect(await mo.told('GET', '/comments/blocks')).toEqual([expect.objectContaining({ list: 'hold', kind: 'word', what: 'water' })])
    await post()
    await mo.told('DELETE', '/comments/blocks', { list: 'hold', kind: 'word', what: 'water' })
    paper.clock.advance(60_000)
    await post({ text: 'Still water everywhere.' })
    expect(await states()).toEqual(['held: words', 'shown'])
  })

  test('why something was thrown out is told where answers to it stand on, and nothing else of it', async () => {
    const { paper, bring } = await commentedArticle(newPaper)
    const mo = await signIn(paper, 'moderator', 'Mo')
    await bring({ id: 'rude', name: 'Rude Reader', text: 'Something rude.' }, { id: 'answer', parentId: 'rude', text: 'Calm down.' }, { id: 'alone', text: 'Also rude.' })
    await mo.told('POST', '/comments/decisions', { deed: 'bin', ids: ['rude', 'alone'], reason: 'It insulted a reader.' })
    const page = await paper.read('/news/lagoon')
    expect([page.split('It insulted a reader.').length, page.includes('Rude Reader'), page.includes('Something rude'), page.includes('Calm down.')]).toEqual([2, false, false, true])
  })

  test('a comment on a later page of a long thread is led to there, by feeds and by what machines are told', async () => {
    const { paper, bring } = await commentedArticle(newPaper)
    await bring(...Array.from({ length: 51 }, (_, n) => ({ id: `t${n}`, text: `Number ${n}.`, postedAt: `2026-03-01T10:${String(n).padStart(2, '0')}:00.000Z` })))
    expect(await paper.read('/comments/feed')).toContain('https://lagoon.example/news/lagoon?comments=2#comment-t50')
    expect(await paper.read('/comments/feed')).toContain('https://lagoon.example/news/lagoon#comment-t49')
    expect(await paper.read('/news/lagoon?comments=2')).toContain('"@id":"https://lagoon.example/news/lagoon?comments=2#comment-t50"')
  })

  test('in a flood a reader without script gets a pass with the form, keeps what was answered, and comes through with it', async () => {
    const { paper, post, states } = await commentedArticle(newPaper)
    await Promise.all(Array.from({ length: 560 }, (_, n) => post({ name: `P${n}`, email: `p${n}@mail.example`, text: `Same ${n}` }, '203.0.113.7').catch(() => undefined)))
    const before = (await states()).length
    const refused = await post({ openedAt: '', parentId: 'p1', text: 'An honest word.' }, '203.0.113.7', { accept: 'text/html', host: '127.0.0.1:4000', referer: 'http://127.0.0.1:4000/news/lagoon?replytocom=p1' })
    const form = await refused.text()
    const [, pass = ''] = /name="pass" value="([^"]+)"/.exec(form) ?? []
    expect([refused.status, form.includes('name="parentId" value="p1"'), form.includes('href="/news/lagoon?replytocom=p1"'), pass !== '']).toEqual([429, true, true, true])
    expect((await post({ openedAt: '', text: 'An honest word.', pass }, '203.0.113.7')).status).toBe(429)
    paper.clock.advance(2500)
    expect((await post({ openedAt: '', text: 'An honest word.', pass }, '203.0.113.7')).status).toBe(303)
    expect([(await states()).length, (await states()).at(-1)]).toEqual([before + 1, 'held: rush'])
  })
})
