/** The rules of commenting, one by one, in the order in which they are asked. */
import { expect, test } from 'vitest'
import { commentedArticle } from '../../../../test/commented.ts'
import { onEachDatabase } from '../../../../test/paper.ts'
import { blockNetworkOf, blockWord, moderate, theServer, unblock } from '../actions.ts'

/** Ada has been shown before: nothing but the rule at hand keeps her words from the readers. */
const knownAda = { id: '0', name: 'Ada Obi', email: 'ada@mail.example', text: 'Good morning.' }

onEachDatabase('the checks of a comment', (newPaper) => {
  test('the same words in the same place are refused with 409, by the same e-mail or the same name', async () => {
    const { post, states, paper } = await commentedArticle(newPaper)
    expect((await post()).status).toBe(303)
    paper.clock.advance(60_000)
    expect((await post({ email: 'ADA@mail.example', name: 'Someone' })).status).toBe(409)
    expect((await post({ email: 'other@mail.example' })).status).toBe(409)
    expect((await post({ email: 'other@mail.example', name: 'Someone' })).status).toBe(303)
    expect((await states()).length).toBe(2)
  })

  test('what lies in the bin does not keep anybody from saying it anew', async () => {
    const { post, states, ids, paper } = await commentedArticle(newPaper)
    await post()
    await moderate(paper.app, theServer, 'bin', await ids())
    paper.clock.advance(60_000)
    expect((await post()).status).toBe(303)
    expect(await states()).toEqual(['binned', 'held: unknown'])
  })

  test('the same e-mail within fifteen seconds is refused with 429, after fifteen it is not', async () => {
    const { post, paper } = await commentedArticle(newPaper)
    await post()
    paper.clock.advance(14_998)
    const hasty = await post({ text: 'And another thing.' }, '198.51.100.9', { accept: 'text/html' })
    expect(hasty.status).toBe(429)
    expect(await hasty.text()).toContain('And another thing.</textarea>')
    expect((await post({ text: 'And another thing.' })).status).toBe(303)
  })

  test('another reader behind the same address within fifteen seconds waits, and is not shut out', async () => {
    const { post, states, settle } = await commentedArticle(newPaper)
    await settle({ holdUnknown: false })
    await post()
    expect((await post({ name: 'Bisi', email: 'bisi@mail.example', text: 'Ours too.' })).status).toBe(303)
    await post({ name: 'Chi', email: 'chi@mail.example', text: 'Not ours.' }, '198.51.100.9')
    expect(await states()).toEqual(['shown', 'held: haste', 'shown'])
  })

  test('a reader of whom something was shown is shown at once, under the same name and e-mail only', async () => {
    const { post, states, bring, paper } = await commentedArticle(newPaper)
    await bring(knownAda)
    const shown = await post()
    expect(shown.headers.get('location')).toMatch(/^\/news\/lagoon#comment-/)
    expect(await paper.read('/news/lagoon')).toContain('under water')
    paper.clock.advance(60_000)
    await post({ name: 'Ada', text: 'Is this me?' }, '198.51.100.1')
    await post({ email: 'ada@other.example', text: 'Or this?' }, '198.51.100.2')
    expect(await states()).toEqual(['shown', 'shown', 'held: unknown', 'held: unknown'])
  })

  test('a paper may hold everything', async () => {
    const { post, states, bring, settle } = await commentedArticle(newPaper)
    await bring(knownAda)
    await settle({ holdAll: true })
    await post()
    expect(await states()).toEqual(['shown', 'held: all'])
  })

  test('two links wait, one does not; bare addresses count; a paper sets its own number', async () => {
    const { post, states, bring, settle, paper } = await commentedArticle(newPaper)
    await bring(knownAda)
    const postLater = (text: string) => {
      paper.clock.advance(60_000)
      return post({ text })
    }
    await postLater('See https://a.example/')
    await postLater('<a href="https://b.example/">b</a> and www.c.example')
    await settle({ holdLinks: 1 })
    await postLater('See https://d.example/')
    await settle({ holdLinks: 0 })
    await postLater('https://a.example https://b.example https://c.example')
    expect(await states()).toEqual(['shown', 'shown', 'held: links', 'held: links', 'shown'])
  })

  test('a word of the list “hold” makes it wait, wherever it stands: name, e-mail, website, text, address, browser, inside of another word', async () => {
    const { post, states, settle, paper } = await commentedArticle(newPaper)
    await settle({ holdUnknown: false })
    for (const word of ['Casino', 'evil.example', '198.51.100.66', 'BadBot']) await blockWord(paper.app, theServer, 'hold', word)
    const posts: [Record<string, string>, string?, Record<string, string>?][] = [
      [{ name: 'Mr CASINO' }], [{ email: 'a@evil.example' }], [{ website: 'https://evil.example/x' }], [{ text: 'Supercasinos are here' }], [{}, '198.51.100.66'],
      [{}, '198.51.100.7', { 'user-agent': 'Mozilla badbot/1' }], [{ text: 'All is well with us.' }],
    ]
    for (const [at, [typed, from, headers]] of posts.entries()) {
      await post({ name: `Reader ${at}`, email: `reader${at}@mail.example`, text: `Word number ${at}.`, ...typed }, from ?? `203.0.113.${at + 10}`, headers)
    }
    expect(await states()).toEqual([...Array<string>(6).fill('held: words'), 'shown'])
  })

  test('a word of the list “refuse” bins it, also what waits for something else; its writer is none the wiser', async () => {
    const { post, states, paper } = await commentedArticle(newPaper)
    await blockWord(paper.app, theServer, 'refuse', 'CÀSINO')
    const posted = await post({ text: 'Best casino' })
    expect([posted.status, posted.headers.get('location')]).toEqual([303, expect.stringContaining('held=')])
    expect(await states()).toEqual(['binned'])
    await unblock(paper.app, theServer, { list: 'refuse', kind: 'word', what: 'casino' })
    await post({ text: 'The best casino', email: 'bisi@mail.example', name: 'Bisi' }, '198.51.100.1')
    expect(await states()).toEqual(['binned', 'held: unknown'])
  })

  test('a network can be blocked by one of its comments', async () => {
    const { post, states, ids, paper } = await commentedArticle(newPaper)
    await post({}, '2001:db8:1:2::5')
    const [id] = await ids()
    await blockNetworkOf(paper.app, theServer, 'refuse', id ?? '')
    await post({ name: 'Bisi', email: 'bisi@mail.example', text: 'From next door.' }, '2001:db8:1:2::99')
    await post({ name: 'Chi', email: 'chi@mail.example', text: 'From afar.' }, '2001:db8:1:3::5')
    expect(await states()).toEqual(['held: unknown', 'binned', 'held: unknown'])
  })

  test('a field only programs fill in is spam, and the program is none the wiser', async () => {
    const { post, states } = await commentedArticle(newPaper)
    expect((await post({ trap: 'yes' })).status).toBe(303)
    expect(await states()).toEqual(['spam'])
  })

  test('a form without the time that script sets, too quick for a person, or from tomorrow, waits', async () => {
    const { post, states, settle, paper } = await commentedArticle(newPaper)
    await settle({ holdUnknown: false })
    const now = paper.clock.now().getTime()
    for (const [at, openedAt] of ['', String(now - 500), String(now + 5000), 'yesterday', String(now - 4000)].entries()) {
      expect((await post({ openedAt, name: `Reader ${at}`, email: `r${at}@mail.example`, text: `Words ${at}` }, `203.0.113.${at + 10}`)).status).toBe(303)
    }
    expect(await states()).toEqual([...Array<string>(4).fill('held: suspicious'), 'shown'])
  })

  test('the same long words from many addresses are a campaign; a short thank-you is not', async () => {
    const { post, states } = await commentedArticle(newPaper)
    for (let at = 0; at < 5; at++) {
      await post({ name: `R ${at}`, email: `r${at}@mail.example`, text: `Buy the best shoes of the season here, today only${'!'.repeat(at)}` }, `203.0.113.${at + 10}`)
      await post({ name: `T ${at}`, email: `t${at}@mail.example`, text: 'Thank you' }, `198.51.100.${at + 10}`)
    }
    expect((await states()).filter((state) => state === 'spam').length).toBe(2)
  })

  test('comments close some days after publication, where a paper says so, and the form goes', async () => {
    const { post, settle, paper } = await commentedArticle(newPaper)
    await settle({ closeAfterDays: 2 })
    expect(await paper.read('/news/lagoon')).toContain('id="respond"')
    paper.clock.advance(2 * 86_400_000)
    const page = await paper.read('/news/lagoon')
    expect(page).not.toContain('id="respond"')
    expect(page).toContain('Comments are closed.')
    expect((await post()).status).toBe(403)
  })

  test('a paper may do without name and e-mail', async () => {
    const { post, states, settle, paper } = await commentedArticle(newPaper)
    await settle({ needsNameAndEmail: false, holdUnknown: false })
    expect(await paper.read('/news/lagoon')).not.toMatch(/name="(name|email)"[^>]*required/)
    expect((await post({ name: '', email: '' })).status).toBe(303)
    expect(await states()).toEqual(['shown'])
    expect(await paper.read('/news/lagoon')).toContain('Anonymous')
  })
})
