import { afterAll, beforeAll, expect, test } from 'vitest'
import { saveContributor } from '#blocks/contributors/actions.ts'
import { saveArticle } from '#blocks/articles/actions.ts'
import { addPerson, setRole } from '#blocks/people/actions.ts'
import { type Commented, commentedArticle } from '../../../test/commented.ts'
import { type MailServer, startMailServer } from '../../../test/mail-server.ts'
import { wordsOf } from '../../../test/newsroom.ts'
import { type NewPaper, onEachDatabase, type Paper } from '../../../test/paper.ts'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())

interface Newsroom extends Commented {
  /** The mails of the next minutes, each with its links as paths. */
  hear: () => Promise<{ to: string; subject: string; text: string; links: string[] }[]>
}

/** A paper with a moderator, an editor and the author of its article. */
async function newsroom(newPaper: NewPaper): Promise<Newsroom> {
  const commented = await commentedArticle(newPaper, { environment: { SMTP_URL: server.url } })
  const { paper } = commented
  await paper.change(async (change) => {
    await saveContributor(change, 'w1', { slug: 'chika', name: 'Chika Eze' })
    const article = { slug: 'lagoon', headline: 'The lagoon rises', sectionId: 'news', body: wordsOf('The lagoon rose.'), state: 'published' as const, publishedAt: '2026-03-01T09:00:00.000Z' }
    await saveArticle(change, 'a1', { ...article, bylines: [{ contributorId: 'w1' }] })
  })
  await addPerson(paper.app, { email: 'mo@lagoon.example', role: 'moderator', name: 'Mo' })
  await addPerson(paper.app, { email: 'chika@lagoon.example', role: 'author', contributorId: 'w1' })
  server.mails.length = 0
  return {
    ...commented,
    async hear() {
      paper.clock.advance(90_000)
      await paper.jobs.runDue()
      return server.mails.splice(0).map(({ to, subject = '', text = '' }) => {
        const links = [...text.matchAll(/https:\/\/lagoon\.example(\/\S+)/g)].map(([, path]) => path!)
        return { to: to?.[0]?.address ?? '', subject, text, links }
      })
    },
  }
}

/** The first link of the first of some mails. */
const linkIn = ([mail]: { links: string[] }[]) => mail?.links[0] ?? ''

/** Posts the form of a page with one of its buttons. */
async function press(paper: Paper, path: string, form: Record<string, string> = {}) {
  const answer = await paper.post(path, form)
  expect([path, answer.status]).toEqual([path, 303])
  return paper.read(answer.headers.get('location')!)
}

onEachDatabase('letters about comments', (newPaper) => {
  test('a moderator is told of what waits and decides by a click on a page; a program that follows the link changes nothing', async () => {
    const { paper, post, hear: mails, states } = await newsroom(newPaper)
    await post({ text: 'Our street\nis under <b>water</b>.' })
    await post({ name: 'Bisi', email: 'bisi@mail.example', text: 'Ours too.' }, '198.51.100.1')
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ to: 'mo@lagoon.example', subject: '2 comments wait for you at The Lagoon Post' })
    expect(mail!.text).toContain('> Our street\n> is under water.')
    expect(mail!.links.length).toBe(2)
    const [link] = mail!.links
    const answer = await paper.get(link!)
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('referrer-policy')]).toEqual([200, 'private, no-store', 'same-origin'])
    expect(await answer.text()).toContain('It waits and is shown to nobody.')
    expect(await states()).toEqual(['held: unknown', 'held: unknown'])
    expect(await press(paper, link!, { deed: 'approve' })).toContain('It is shown to all readers.')
    expect(await paper.read('/news/lagoon')).toContain('under <b>water</b>')
    expect(await press(paper, link!, { deed: 'bin' })).toContain('It lies in the bin')
    expect(await states()).toEqual(['binned', 'held: unknown'])
    expect(await mails()).toEqual([])
  })

  test('a link is of use to a moderator only as long as they are one, and no longer than two weeks', async () => {
    const { paper, post, hear: mails } = await newsroom(newPaper)
    await post()
    const link = linkIn(await mails())
    expect((await paper.get(`${link.slice(0, -3)}xxx`)).status).toBe(410)
    await setRole(paper.app, 'mo@lagoon.example', 'contributor')
    expect((await paper.get(link)).status).toBe(403)
    expect((await paper.post(link, { deed: 'approve' })).status).toBe(403)
    await setRole(paper.app, 'mo@lagoon.example', 'editor')
    expect((await paper.post(link, { deed: 'delete' })).status).toBe(422)
    paper.clock.advance(15 * 86_400_000)
    expect((await paper.get(link)).status).toBe(410)
  })

  test('the article’s author is told once of each comment shown, and not of their own', async () => {
    const { paper, post, hear: mails } = await newsroom(newPaper)
    await post()
    const link = linkIn(await mails())
    await press(paper, link, { deed: 'approve' })
    expect(await mails()).toEqual([expect.objectContaining({ to: 'chika@lagoon.example', subject: 'A comment on “The lagoon rises”', links: [expect.stringMatching(/^\/news\/lagoon#comment-/)] })])
    await press(paper, link, { deed: 'bin' })
    await press(paper, link, { deed: 'approve' })
    expect(await mails()).toEqual([])
  })

  test('who asked for answers is asked once whether it was they, then told of each answer, until they say stop', async () => {
    const { paper, post, hear: mails, ids } = await newsroom(newPaper)
    await post({ wantsAnswers: 'yes' })
    const link = linkIn(await mails())
    await press(paper, link, { deed: 'approve' })
    const ask = (await mails()).find(({ to }) => to === 'ada@mail.example')!
    expect(ask.text).toContain('If it was not you, do nothing')
    const [first] = await ids()
    const answerBy = async (n: number) => {
      await post({ name: `Bisi ${n}`, email: `bisi${n}@mail.example`, text: `I answer ${n}.`, parentId: first! }, `198.51.100.${n}`)
      const decision = linkIn(await mails())
      await press(paper, decision, { deed: 'approve' })
      return (await mails()).filter(({ to }) => to === 'ada@mail.example')
    }
    expect(await answerBy(1)).toEqual([])
    await paper.get(ask.links[0]!)
    expect(await answerBy(2)).toEqual([])
    expect(await press(paper, ask.links[0]!)).toContain('ada@mail.example is told when somebody answers')
    const [told, ...more] = await answerBy(3)
    expect(more).toEqual([])
    expect(told!.text).toContain('> I answer 3.')
    const stop = told!.links.find((path) => path.startsWith('/comments/stop/'))!
    const oneClick = await paper.post(stop, { 'List-Unsubscribe': 'One-Click' })
    expect([oneClick.status, oneClick.headers.get('location')]).toEqual([200, null])
    expect(await answerBy(4)).toEqual([])
    await post({ text: 'Another of mine.', wantsAnswers: 'yes' })
    expect((await mails()).filter(({ to }) => to === 'ada@mail.example')).toEqual([])
  })

  test('nobody is mailed for a comment that is not fit to be shown', async () => {
    const { post, hear: mails } = await newsroom(newPaper)
    await post({ wantsAnswers: 'yes', trap: 'yes', email: 'victim@mail.example' })
    expect(await mails()).toEqual([])
  })

  test('a reader is sent what the paper keeps of them, takes it with them, and has their name or all of it taken away', async () => {
    const { paper, post, hear: mails, ids } = await newsroom(newPaper)
    await post()
    paper.clock.advance(60_000)
    await post({ text: 'And another thing.', website: 'https://ada.example' })
    await mails()
    const asked = async (email: string) => {
      expect(await press(paper, '/comments/yours', { email })).toContain('a mail with a link is on its way')
      return (await mails()).filter(({ to }) => to === email)
    }
    expect(await asked('nobody@mail.example')).toEqual([])
    const [mail] = await asked('ada@mail.example')
    const [link] = mail!.links
    expect(await paper.read(link!)).toContain('2 comments are kept with the address ada@mail.example.')
    const file = await paper.get(`${link}/comments.json`)
    expect(file.headers.get('cache-control')).toBe('private, no-store')
    expect(await file.json()).toMatchObject({ email: 'ada@mail.example', comments: [{ text: 'And another thing.' }, { text: 'Our street is under water.' }] })
    expect(await press(paper, link!, { forget: 'name' })).toContain('no longer knows your address')
    const rows = await paper.app.db.selectFrom('comments').select(['name', 'email', 'website', 'addressHash']).execute()
    expect(rows).toEqual(Array(2).fill({ name: 'A reader', email: '', website: '', addressHash: '' }))

    await post({ text: 'Once more.' })
    paper.clock.advance(16 * 60_000)
    const again = (await asked('ada@mail.example'))[0]!.links[0]!
    await press(paper, again, { forget: 'all' })
    expect((await ids()).length).toBe(2)
    const kept = await Promise.all((['mails', 'moderations', 'comments', 'spamTokens'] as const).map((table) => paper.app.db.selectFrom(table).selectAll().execute()))
    expect(JSON.stringify(kept)).not.toMatch(/ada@mail\.example|Once more/i)
    paper.clock.advance(86_400_000)
    expect((await paper.get(again)).status).toBe(410)
  })

  test('of an address asked for again and again one mail is sent in a while', async () => {
    const { paper, post, hear: mails } = await newsroom(newPaper)
    await post()
    await mails()
    for (let n = 0; n < 5; n++) await paper.post('/comments/yours', { email: 'ADA@mail.example' })
    expect((await mails()).length).toBe(1)
  })

  test('whoever moderates first is told of what came before there was anybody to tell', async () => {
    const { paper, post } = await commentedArticle(newPaper)
    await post()
    await paper.jobs.runDue()
    await addPerson(paper.app, { email: 'mo@lagoon.example', role: 'moderator' })
    paper.clock.advance(60_000)
    await post({ name: 'Bisi', email: 'bisi@mail.example', text: 'Ours too.' })
    paper.clock.advance(60_000)
    await paper.jobs.runDue()
    const mails = await paper.app.db.selectFrom('mails').select(['toAddress', 'text']).execute()
    expect(mails.filter(({ toAddress }) => toAddress === 'mo@lagoon.example').map(({ text }) => [text.includes('under water'), text.includes('Ours too')])).toEqual([[true, true]])
  })
})
