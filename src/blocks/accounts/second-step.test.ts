import { addPerson } from '#blocks/people/actions.ts'
import { expect, test } from 'vitest'
import { seat } from '../../../test/desk.ts'
import { onEachDatabase, type Paper } from '../../../test/paper.ts'
import { codeOf, secretIn } from '../../../test/totp.ts'
import { createSite } from '../../site/app.ts'
import { hashedPassword, setPassword } from './actions.ts'
import { browserOf } from './desk/browsers.ts'

const own = { 'sec-fetch-site': 'same-origin' }
const password = 'a boat, a bridge, a bell'
const email = 'ada@lagoon.example'

/** The cookies a browser has after some answers: what was set last holds, what was emptied is gone. */
function createJar() {
  const jar = new Map<string, string>()
  return {
    take(answer: Response) {
      for (const each of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
        if (value && !/max-age=0/i.test(each)) jar.set(name, value)
        else jar.delete(name)
      }
      return answer
    },
    text: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
  }
}

async function withAda(newPaper: () => Promise<Paper>) {
  const paper = await newPaper()
  const person = await addPerson(paper.app, { email, role: 'owner', name: 'Ada' })
  await setPassword(paper.app, email, await hashedPassword(password))
  const jar = createJar()
  const site = createSite(paper.app)
  return {
    paper,
    signIn: async () => jar.take(await paper.post('/desk/sign-in', { email, password }, { ...own, cookie: jar.text() })),
    auth: async <T>(path: string, json: object) => {
      const answer = jar.take(await site.request(`http://127.0.0.1:4000/desk/auth/${path}`, { method: 'POST', body: JSON.stringify(json), headers: { ...own, cookie: jar.text(), 'content-type': 'application/json' } }))
      return { status: answer.status, json: (await answer.json()) as T }
    },
    desk: () => seat(paper, person, jar.text()),
  }
}

onEachDatabase('the second step of signing in', (newPaper) => {
  test('is turned on with a code; then the password alone opens nothing, and a backup code opens once', async () => {
    const { signIn, auth, desk, paper } = await withAda(newPaper)
    await signIn()
    expect((await auth<{ code: string }>('two-factor/enable', { password: 'not it' })).json.code).toBe('INVALID_PASSWORD')
    const { json: setup } = await auth<{ totpURI: string; backupCodes: string[] }>('two-factor/enable', { password })
    expect(await desk().told('GET', '/accounts/me')).toMatchObject({ hasSecondFactor: false })
    const secret = secretIn(setup.totpURI)
    expect((await auth('two-factor/verify-totp', { code: codeOf(secret, 0) })).status).toBe(401)
    expect((await auth('two-factor/verify-totp', { code: codeOf(secret) })).status).toBe(200)
    expect(await desk().told('GET', '/accounts/me')).toMatchObject({ hasSecondFactor: true })

    const again = await signInAnew(await withJar(paper))
    expect(again.location).toMatch(/^\/desk\/sign-in\/code/)
    expect((await again.ask()).status).toBe(401)
    expect((await again.code('000000')).status).toBe(401)
    expect((await again.code(codeOf(secret))).headers.get('location')).toBe('/desk')
    expect((await again.ask()).status).toBe(200)

    const [first = ''] = setup.backupCodes
    const lost = await signInAnew(await withJar(paper))
    expect((await lost.code(first)).headers.get('location')).toBe('/desk')
    const replayed = await signInAnew(await withJar(paper))
    expect((await replayed.code(first)).status).toBe(401)
  })

  test('is turned off with the password, which is then enough again; the log says both', async () => {
    const { signIn, auth, desk, paper } = await withAda(newPaper)
    await signIn()
    const { json: setup } = await auth<{ totpURI: string }>('two-factor/enable', { password })
    await auth('two-factor/verify-totp', { code: codeOf(secretIn(setup.totpURI)) })
    expect((await auth('two-factor/disable', { password: 'not it' })).status).toBe(400)
    expect((await auth('two-factor/disable', { password })).status).toBe(200)
    expect(await desk().told('GET', '/accounts/me')).toMatchObject({ hasSecondFactor: false })
    expect((await signInAnew(await withJar(paper))).location).toBe('/desk')
    const deeds = await desk().told<{ deed: string }[]>('GET', '/accounts/deeds')
    expect(deeds.map(({ deed }) => deed).sort()).toEqual(['turned their second step off', 'turned their second step on'])
  })
})

/** Another browser of the same person. */
async function withJar(paper: Paper) {
  const jar = createJar()
  const send = async (path: string, form: Record<string, string>) => jar.take(await paper.post(path, form, { ...own, cookie: jar.text() }))
  return { send, ask: () => paper.get('/desk/api/accounts/me', { cookie: jar.text() }) }
}

async function signInAnew({ send, ask }: Awaited<ReturnType<typeof withJar>>) {
  const location = (await send('/desk/sign-in', { email, password })).headers.get('location')
  return { location, ask, code: (code: string) => send('/desk/sign-in/code', { code }) }
}

test('codes are those of the standard (RFC 6238, appendix B, its last six digits)', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect([59, 1_111_111_109, 1_234_567_890, 20_000_000_000].map((seconds) => codeOf(secret, seconds * 1000))).toEqual(['287082', '081804', '005924', '353130'])
})

test('a browser is called as people call it', () => {
  const on = (inner: string, more: string) => browserOf(`Mozilla/5.0 (${inner}) ${more}`)
  expect([
    on('Linux; Android 14; K', 'AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36'), on('iPhone; CPU iPhone OS 18_0 like Mac OS X', 'Version/18.0 Mobile Safari/604.1'),
    on('Windows NT 10.0', 'Chrome/131.0 Safari/537.36 Edg/131.0'), on('X11; Linux x86_64; rv:133.0', 'Gecko/20100101 Firefox/133.0'), browserOf(null),
  ]).toEqual(['Chrome on Android', 'Safari on an iPhone', 'Edge on Windows', 'Firefox on Linux', 'A browser that does not say its name'])
})
