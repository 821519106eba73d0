import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readConfig } from '#kernel/config.ts'
import { type MailServer, startMailServer } from '../../../test/mail-server.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { queueMail } from './actions.ts'
import type { NewMail } from './model.ts'
import { countMails, listFailed } from './store.ts'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())
beforeEach(() => {
  server.mails.length = 0
  server.refuses.clear()
})

const letter: NewMail = { to: { name: 'Ada Obi', address: 'ada@mail.example' }, subject: 'Your comment', text: 'It is shown.\n\nThank you — ẹ ṣé.' }
const queue = (paper: Paper, changes: Partial<NewMail> = {}) => paper.change((change) => queueMail(paper.app, change, { ...letter, ...changes }))
const states = async (paper: Paper) => Object.fromEntries((await countMails(paper.app.db)).map(({ state, count }) => [state, count]))

onEachDatabase('the outbox', (newPaper) => {
  const withServer = () => newPaper({ environment: { SMTP_URL: server.url, MAIL_FROM: 'desk@lagoon.example' } })

  test('what was put into it in a change is sent when the change is kept, with the paper’s name and the words as they were', async () => {
    const paper = await withServer()
    await queue(paper)
    await expect(paper.change(async (change) => {
      await queueMail(paper.app, change, letter)
      throw new Error('thought better of it')
    })).rejects.toThrow('thought better')
    await paper.jobs.runDue()
    expect(server.mails).toEqual([expect.objectContaining({
      from: { name: 'The Lagoon Post', address: 'desk@lagoon.example' }, to: [{ name: 'Ada Obi', address: 'ada@mail.example' }],
      subject: 'Your comment', messageId: expect.stringMatching(/^<[\w-]+@lagoon\.example>$/),
    })])
    expect(server.mails[0]?.text?.trim()).toBe(letter.text)
    expect(server.mails[0]?.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }))
    expect(await states(paper)).toEqual({ sent: 1 })
  })

  test('the same is queued once, and one of a kind can be stopped with one click (RFC 8058)', async () => {
    const paper = await withServer()
    expect(await queue(paper, { once: 'answer:c1', stopAddress: 'https://lagoon.example/stop/x', about: 'article a1' })).toBe(true)
    expect(await queue(paper, { once: 'answer:c1', subject: 'Again' })).toBe(false)
    await paper.jobs.runDue()
    expect(server.mails.length).toBe(1)
    const header = (name: string) => server.mails[0]?.headers.find(({ key }) => key === name)?.value
    expect(header('list-unsubscribe')).toBe('<https://lagoon.example/stop/x>')
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(header('references')).toBe('<article-a1@lagoon.example>')
  })

  test('what the server would not take just now is tried again, as the very same mail; what it refuses for good is recorded with its words', async () => {
    const paper = await withServer()
    server.refuses.set('ada@mail.example', 451).set('nobody@mail.example', 550)
    await queue(paper)
    await queue(paper, { to: { address: 'nobody@mail.example' } })
    await paper.jobs.runDue()
    expect(await states(paper)).toEqual({ queued: 1, failed: 1 })
    expect(await listFailed(paper.app.db, 5)).toEqual([expect.objectContaining({ toAddress: 'nobody@mail.example', answer: expect.stringContaining('no mail for nobody') })])
    server.refuses.clear()
    paper.clock.advance(60_000)
    await paper.jobs.runDue()
    expect(await states(paper)).toEqual({ sent: 1, failed: 1 })
    expect(server.mails.length).toBe(1)
  })

  test('a server that is down loses nothing', async () => {
    const paper = await newPaper({ environment: { SMTP_URL: 'smtp://127.0.0.1:9' } })
    await queue(paper)
    await paper.jobs.runDue()
    expect(await states(paper)).toEqual({ queued: 1 })
  })

  test('without a mail server the mail goes to the log', async () => {
    const paper = await newPaper()
    await queue(paper)
    await paper.jobs.runDue()
    expect(await states(paper)).toEqual({ logged: 1 })
  })

  test('nobody writes headers of their own, or to whom they please', async () => {
    const paper = await withServer()
    await queue(paper, { to: { name: 'Ada\r\nBcc: all@mail.example', address: 'ada@mail.example' }, subject: 'Hello\r\nBcc: all@mail.example\u202e' })
    await paper.jobs.runDue()
    expect(server.mails[0]?.bcc).toBeUndefined()
    expect(server.mails[0]?.subject).toBe('Hello Bcc: all@mail.example')
    for (const address of ['a@b', 'a b@mail.example', 'a@mail.example,b@mail.example', '"x"@mail.example', 'a@mail.example\nBcc: b@mail.example', `${'x'.repeat(300)}@mail.example`]) {
      await expect(queue(paper, { to: { address } })).rejects.toThrow()
    }
  })

  test('its words are forgotten some time after', async () => {
    const paper = await withServer()
    await queue(paper)
    await paper.jobs.runDue()
    paper.clock.advance(15 * 86_400_000)
    await paper.jobs.runDue()
    expect(await states(paper)).toEqual({})
  })
})

test('an operator who half sets a mail server is told so at the start', () => {
  expect(() => readConfig({ SMTP_URL: 'mail.example:587' })).toThrow(/SMTP_URL: must be the address of a mail server/)
  expect(() => readConfig({ MAIL_FROM: 'the newsroom' })).toThrow(/MAIL_FROM: must be an e-mail address/)
})
