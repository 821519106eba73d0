import { addPerson, setRole } from '#blocks/people/actions.ts'
import { expect, test } from 'vitest'
import { seat, signIn } from '../../../test/desk.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { hashedPassword, setPassword } from './actions.ts'
import { safeTo } from './model.ts'

const own = { 'sec-fetch-site': 'same-origin' }
const password = 'a boat, a bridge, a bell'

async function withAda(newPaper: () => Promise<Paper>) {
  const paper = await newPaper()
  await addPerson(paper.app, { email: 'ada@lagoon.example', role: 'editor', name: 'Ada' })
  await setPassword(paper.app, 'ada@lagoon.example', await hashedPassword(password))
  return paper
}

const cookieOf = (answer: Response) => answer.headers.getSetCookie().map((each) => each.replace(/;.*/, '')).join('; ')

onEachDatabase('coming in to the desk', (newPaper) => {
  test('who knows the password comes in, whatever the letters of the address, and goes on to where they were going', async () => {
    const paper = await withAda(newPaper)
    const asked = await paper.get('/desk/sections')
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/desk/sign-in?to=%2Fdesk%2Fsections'])
    const answer = await paper.post('/desk/sign-in', { email: 'ADA@lagoon.example', password, to: '/desk/sections' }, own)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/sections'])
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly/i)
    expect(answer.headers.get('set-cookie')).toMatch(/SameSite=Lax/i)
    const page = await paper.get('/desk/accounts', { cookie: cookieOf(answer) })
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(await page.text()).toContain('"name":"Ada"')
  })

  test('a wrong password and an unknown address get the same answer', async () => {
    const paper = await withAda(newPaper)
    const wrong = await paper.post('/desk/sign-in', { email: 'ada@lagoon.example', password: 'not this one' }, own)
    const unknown = await paper.post('/desk/sign-in', { email: 'bisi@lagoon.example', password: 'not this one' }, own)
    const words = async (answer: Response) => (await answer.text()).replaceAll(/ada|bisi/g, '…')
    expect([wrong.status, await words(wrong)]).toEqual([unknown.status, await words(unknown)])
    expect(wrong.status).toBe(401)
    expect(wrong.headers.getSetCookie()).toEqual([])
  })

  test('passwords are not guessed at: after some tries one waits, and the right one still comes in later', async () => {
    const paper = await withAda(newPaper)
    for (let at = 0; at < 8; at++) await paper.post('/desk/sign-in', { email: 'ada@lagoon.example', password: `guess ${at}` }, own)
    expect((await paper.post('/desk/sign-in', { email: 'Ada@lagoon.example', password }, own)).status).toBe(429)
    paper.clock.advance(5 * 60_000)
    expect((await paper.post('/desk/sign-in', { email: 'ada@lagoon.example', password }, own)).status).toBe(303)
  })

  test('whatever is typed into it, the form answers with a sentence', async () => {
    const paper = await withAda(newPaper)
    for (const email of ['', 'a\0b', "' or 1=1 --", 'x'.repeat(250), 'ada@lagoon.example\r\nBcc: all@lagoon.example']) {
      for (const typed of ['', '\0', 'x'.repeat(1000)]) expect((await paper.post('/desk/sign-in', { email, password: typed }, own)).status).toBeOneOf([401, 429])
    }
    expect((await paper.post('/desk/sign-in', { email: 'ada@lagoon.example', password: 'x'.repeat(10_000) }, own)).status).toBe(422)
  })

  test('a page of another site cannot sign anybody in or out, nor change anything', async () => {
    const paper = await withAda(newPaper)
    const foreign: Record<string, string>[] = [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://else.example' }, { origin: 'null' }, {}]
    for (const headers of foreign) {
      expect((await paper.post('/desk/sign-in', { email: 'ada@lagoon.example', password }, headers)).status).toBe(403)
    }
    const ada = await signIn(paper, 'owner')
    expect((await ada.ask('POST', '/sections', { name: 'News', slug: 'news' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await ada.ask('POST', '/sections', { name: 'News', slug: 'news' }, { 'sec-fetch-site': '', origin: 'http://127.0.0.1:4000' })).status).toBe(201)
  })

  test('who signs out is out, and the cookie opens nothing any more', async () => {
    const paper = await withAda(newPaper)
    const cookie = cookieOf(await paper.post('/desk/sign-in', { email: 'ada@lagoon.example', password }, own))
    const { person } = await signIn(paper, 'moderator')
    const ada = seat(paper, person, cookie)
    expect((await ada.ask('GET', '/accounts/me')).status).toBe(200)
    expect((await paper.post('/desk/sign-out', {}, { ...own, cookie })).headers.get('location')).toBe('/desk/sign-in')
    expect((await ada.ask('GET', '/accounts/me')).status).toBe(401)
  })

  test('what is kept of a session opens none: its token lies in the database as a hash', async () => {
    const paper = await newPaper()
    const { cookie } = await signIn(paper, 'owner')
    const token = decodeURIComponent(cookie.split('=')[1]!).split('.')[0]!
    const rows = await paper.app.db.selectFrom('sessions').select('token').execute()
    expect(rows).toHaveLength(1)
    expect(rows[0]!.token).not.toBe(token)
    const forged = cookie.replace(encodeURIComponent(token), rows[0]!.token)
    expect((await paper.get('/desk', { cookie: forged })).status).toBe(303)
    expect((await paper.get('/desk', { cookie: cookie.replace(/.$/, '') })).status).toBe(303)
  })

  test('a role that is lowered is lowered at once, and who is let go is out', async () => {
    const paper = await newPaper()
    const [owner, ada] = [await signIn(paper, 'owner'), await signIn(paper, 'editor', 'Ada')]
    expect((await ada.ask('POST', '/sections', { name: 'News', slug: 'news' })).status).toBe(201)
    await setRole(paper.app, ada.person.email, 'contributor')
    expect((await ada.ask('POST', '/sections', { name: 'Sport', slug: 'sport' })).status).toBe(403)
    paper.clock.advance(1000)
    await owner.told('DELETE', `/accounts/people/${ada.person.id}`)
    expect((await ada.ask('GET', '/accounts/me')).status).toBe(401)
    const deeds = await owner.told<{ deed: string; thing: string; personName: string }[]>('GET', '/accounts/deeds')
    expect(deeds[0]).toMatchObject({ personName: 'owner', deed: 'let go', thing: 'Ada' })
  })

  test('other sessions end when one asks for it, or with the password', async () => {
    const paper = await withAda(newPaper)
    const { person } = await signIn(paper, 'moderator')
    const enter = async () => seat(paper, person, cookieOf(await paper.post('/desk/sign-in', { email: 'ada@lagoon.example', password }, own)))
    const [phone, laptop] = [await enter(), await enter()]
    const me = await laptop.told<{ sessions: { id: string; isThis: boolean }[] }>('GET', '/accounts/me')
    expect(me.sessions.map(({ isThis }) => isThis).sort()).toEqual([false, true])
    expect((await laptop.ask('PUT', '/accounts/me/password', { current: 'not it', password: 'another long one' })).status).toBe(422)
    expect((await laptop.ask('PUT', '/accounts/me/password', { current: password, password: 'short' })).status).toBe(422)
    await laptop.told('PUT', '/accounts/me/password', { current: password, password: 'another long one' })
    expect([(await laptop.ask('GET', '/accounts/me')).status, (await phone.ask('GET', '/accounts/me')).status]).toEqual([200, 401])
    expect((await paper.post('/desk/sign-in', { email: 'ada@lagoon.example', password: 'another long one' }, own)).status).toBe(303)
  })

  test('an invitation is a link that opens once; what its person is, the invitation says and not they', async () => {
    const paper = await newPaper()
    const owner = await signIn(paper, 'owner')
    const { link } = await owner.told<{ link: string }>('POST', '/accounts/invitations', { email: 'Bisi@lagoon.example', role: 'author' })
    const token = new URL(link).searchParams.get('token')!
    expect(await paper.read(`/desk/invited?token=${token}`)).toContain('as author')
    expect((await paper.post('/desk/invited', { token, name: 'Bisi', password: 'short', role: 'owner' }, own)).status).toBe(422)
    const answer = await paper.post('/desk/invited', { token, name: 'Bisi', password, role: 'owner' }, own)
    expect(answer.headers.get('location')).toBe('/desk')
    const bisi = seat(paper, owner.person, cookieOf(answer))
    expect(await bisi.told('GET', '/accounts/me')).toMatchObject({ person: { name: 'Bisi', role: 'author', email: 'Bisi@lagoon.example' } })
    // Who may write has a byline to write under; who moderates needs none.
    const { person: { contributorId } } = await bisi.told<{ person: { contributorId: string } }>('GET', '/accounts/me')
    expect(await owner.told('GET', `/contributors?ids=${contributorId}`)).toEqual([expect.objectContaining({ name: 'Bisi', slug: 'bisi' })])
    const moderation = await owner.told<{ link: string }>('POST', '/accounts/invitations', { email: 'mo@lagoon.example', role: 'moderator' })
    const mo = seat(paper, owner.person, cookieOf(await paper.post('/desk/invited', { token: new URL(moderation.link).searchParams.get('token')!, name: 'Mo', password }, own)))
    expect(await mo.told('GET', '/accounts/me')).toMatchObject({ person: { name: 'Mo', contributorId: null } })
    expect((await paper.post('/desk/invited', { token, name: 'Chi', password }, own)).status).toBe(410)
    expect((await paper.get('/desk/invited?token=nonsense')).status).toBe(410)
  })

  test('a mailed link opens once, by its button and not by being looked at; to strangers none is mailed, in the same words', async () => {
    const paper = await withAda(newPaper)
    const known = await paper.post('/desk/sign-in/mail', { email: 'ada@lagoon.example' }, own)
    const stranger = await paper.post('/desk/sign-in/mail', { email: 'nobody@else.example' }, own)
    expect(await known.text()).toBe(await stranger.text())
    const mails = await paper.app.db.selectFrom('mails').select(['toAddress', 'text']).execute()
    expect(mails.map(({ toAddress }) => toAddress)).toEqual(['ada@lagoon.example'])
    const token = decodeURIComponent(/link\?token=(\S+)/.exec(mails[0]!.text)![1]!)
    for (let look = 0; look < 3; look++) expect((await paper.get(`/desk/sign-in/link?token=${token}`)).status).toBe(200)
    const answer = await paper.post('/desk/sign-in/link', { token }, own)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk'])
    expect((await paper.get('/desk', { cookie: cookieOf(answer) })).status).toBe(200)
    expect((await paper.post('/desk/sign-in/link', { token }, own)).status).toBe(410)
  })
})

test('one is sent on to pages of the desk alone', () => {
  expect(['/desk/sections', '/desk/stories/1?show=history', '/desk'].map(safeTo)).toEqual(['/desk/sections', '/desk/stories/1?show=history', '/desk'])
  for (const to of ['https://else.example', '//else.example', '/desk/../../x', '/desk//else.example', '/desk@else', '/', '/desk/sign-out', '\\\\else', undefined]) expect(safeTo(to)).toBe('/desk')
})
