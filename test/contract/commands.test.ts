import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Folder, isBuilt, lastLine, openFolder, type Program, until } from './program.ts'
import { exportOf, type OldSite } from './small-site.ts'

/** The contract gives a second; a busy machine that runs all tests at once gets a little more. */
const soon = 2_500

const paper = {
  name: 'The Harbour Bell', tagline: 'Rung twice a day', language: 'en', timeZone: 'Africa/Lagos', url: 'https://bell.example',
  connect: [{ network: 'mastodon', url: 'https://social.example/@bell' }],
  shows: [{ name: 'TrueTalk with Agnes', episodes: [{ title: 'On bridges', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', publishedAt: '2026-02-01T10:00:00.000Z' }] }],
  quotes: [{ text: 'Write it down.', by: 'Agnes' }],
  weather: { place: 'Lagos', latitude: 6.45, longitude: 3.39 },
}

const site: OldSite = {
  posts: [
    { title: 'Boats in the morning', content: '<p>They came at five.</p>', comments: [{ author: 'Kunle', email: 'kunle@secret.example', text: 'At six, I think.' }] },
    { title: 'A draft of a boat', content: '<p>Not yet.</p>', status: 'draft' },
  ],
}

let folder: Folder
let program: Program

describe.skipIf(!isBuilt)('the command line beside a running server (needs `npm run build`)', () => {
  beforeAll(async () => {
    folder = openFolder()
    writeFileSync(folder.file('publication.json'), JSON.stringify(paper))
    program = await folder.serve()
    await program.read('/')
  })
  afterAll(async () => {
    expect(program?.said.err).toBe('')
    await folder?.end()
  })
  const shows = (address: string, words: string) => async () => (await (await fetch(program.url + address)).text()).includes(words)

  test('an import takes the sample’s place, and readers see it within a second', async () => {
    writeFileSync(folder.file('site.xml'), exportOf(site))
    const first = await folder.ogene('import', 'wordpress', folder.file('site.xml'), '--json')
    expect([first.code, lastLine(first)]).toEqual([0, { added: expect.any(Number), updated: 0, kept: 0, unchanged: 0, leftOut: 0, warnings: 0 }])
    await until(shows('/', 'Boats in the morning'), soon)
    expect(await program.read('/')).not.toContain('The Lagoon Post')
    const old = await fetch(`${program.url}/item-1/`, { redirect: 'manual' })
    expect([old.status, old.headers.get('location')]).toEqual([301, '/harbour/item-1'])
    const article = await program.read('/harbour/item-1')
    expect(article).toContain('At six, I think.')
    expect(article).not.toMatch(/secret\.example|192\.0\.2\.7/)
    expect((await fetch(`${program.url}/?p=2`)).status).toBe(404)
  })

  test('the same import again adds nothing', async () => {
    const again = await folder.ogene('import', 'wordpress', folder.file('site.xml'), '--json')
    expect([again.code, lastLine(again)]).toMatchObject([0, { added: 0, updated: 0, kept: 0 }])
  })

  test('a correction stands under its article and among all corrections within a second; what is no article cannot be corrected', async () => {
    const corrected = await folder.ogene('correct', '/harbour/item-1', 'They came at six, not at five.', '--json')
    expect([corrected.code, lastLine(corrected)]).toEqual([0, { added: 1 }])
    await until(shows('/harbour/item-1', 'They came at six, not at five.'), soon)
    await until(shows('/corrections', 'They came at six, not at five.'), soon)
    expect((await folder.ogene('correct', '/harbour', 'x')).code).toBe(1)
    expect((await folder.ogene('correct', '/harbour/item-1')).code).toBe(1)
  })

  test('a retraction answers 410 with its sentence within a second, and is undone as fast', async () => {
    const statusIs = (status: number) => async () => (await fetch(`${program.url}/harbour/item-1`)).status === status
    const retracted = await folder.ogene('retract', 'https://old.example/harbour/item-1', 'Nobody came at all.', '--json')
    expect([retracted.code, lastLine(retracted)]).toEqual([0, { retracted: 1 }])
    await until(statusIs(410), soon)
    expect(await (await fetch(`${program.url}/harbour/item-1`)).text()).toContain('Nobody came at all.')
    expect((await folder.ogene('retract', '/harbour/item-1', 'Again.')).code).toBe(1)
    expect((await folder.ogene('reinstate', '/harbour/item-1', '--json')).code).toBe(0)
    await until(statusIs(200), soon)
    for (const wrong of [['retract', '/harbour', 'x'], ['retract', '/harbour/item-1'], ['reinstate', '/harbour/item-1']]) expect((await folder.ogene(...wrong)).code).toBe(1)
  })

  test('publication.json is applied within a second, twice changes nothing, and what is shown can be applied', async () => {
    const applied = await folder.ogene('publication', 'apply', folder.file('publication.json'), '--json')
    expect([applied.code, lastLine(applied)]).toEqual([0, { added: 4, updated: 1, removed: 0, unchanged: 0 }])
    await until(shows('/', 'The Harbour Bell'), soon)
    await until(shows('/harbour/item-1', 'TrueTalk with Agnes'), soon)
    expect(lastLine(await folder.ogene('publication', 'apply', folder.file('publication.json'), '--json'))).toMatchObject({ added: 0, updated: 0, removed: 0 })
    const shown = await folder.ogene('publication', 'show')
    expect([shown.code, JSON.parse(shown.stdout)]).toEqual([0, expect.objectContaining({ name: paper.name, url: paper.url })])
    writeFileSync(folder.file('shown.json'), shown.stdout)
    expect(lastLine(await folder.ogene('publication', 'apply', folder.file('shown.json'), '--json'))).toMatchObject({ added: 0, updated: 0, removed: 0 })
  })

  test('what cannot be done is refused with a sentence, a code, and nothing changed', async () => {
    writeFileSync(folder.file('bad.json'), '{"name":"","timeZone":"Mars/Base"}')
    const front = await program.read('/')
    const mistakes = [
      ['publication', 'apply', folder.file('bad.json')], ['publication', 'apply', folder.file('nothing.json')], ['publication'], ['bake'], ['import', 'blogger', 'x.xml'],
      ['import', 'wordpress'], ['import', 'wordpress', folder.file('site.xml'), '--uploads', folder.file('no-such-folder')], ['backup'], ['restore', folder.file('publication.json')], ['sample', '--now'],
    ]
    for (const words of mistakes) {
      const { code, stderr } = await folder.ogene(...words)
      expect([words, code, stderr]).toEqual([words, 1, expect.stringMatching(/\S+ \S+/)])
      expect(stderr).not.toMatch(/^ {4}at /m)
    }
    expect(await program.read('/')).toBe(front)
  })

  test('all is well with it', async () => {
    expect(await folder.ogene('doctor')).toMatchObject({ code: 0, stderr: '' })
  })

  test('a backup taken while readers read and write is the same paper elsewhere', async () => {
    let isDone = false
    const load = Promise.all([1, 2, 3].map(async (reader) => {
      for (let n = 0; !isDone; n++) await Promise.all([program.read('/harbour/item-1'), postComment(program, `${reader}-${n}`)])
    }))
    const backup = await folder.ogene('backup', folder.file('paper.ogene'))
    isDone = true
    await load
    expect(backup).toMatchObject({ code: 0, stderr: '' })
    const elsewhere = openFolder()
    try {
      expect(await elsewhere.ogene('restore', folder.file('paper.ogene'))).toMatchObject({ code: 0, stderr: '' })
      const restored = await elsewhere.serve()
      for (const address of ['/', '/harbour', '/harbour/item-1', '/contributors/bola', '/shows/truetalk-with-agnes', '/feed']) {
        expect([address, (await restored.read(address)) === (await program.read(address))]).toEqual([address, true])
      }
      const again = await elsewhere.ogene('restore', folder.file('paper.ogene'))
      expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/\S+ \S+/)])
    } finally {
      await elsewhere.end()
    }
  })
})

test.skipIf(!isBuilt)('a command makes the database where there is none (needs `npm run build`)', async () => {
  const own = openFolder()
  try {
    writeFileSync(own.file('publication.json'), JSON.stringify(paper))
    expect(await own.ogene('publication', 'apply', own.file('publication.json'))).toMatchObject({ code: 0, stderr: '' })
    const server = await own.serve()
    expect(await server.read('/')).toContain('The Harbour Bell')
    expect(await server.read('/')).not.toContain('The Lagoon Post')
    expect(readFileSync(own.file('ogene.db')).subarray(0, 15).toString()).toBe('SQLite format 3')
  } finally {
    await own.end()
  }
})

async function postComment({ url, read }: Program, mark: string) {
  const subjectId = /name="subjectId" value="([^"]+)"/.exec(await read('/harbour/item-1'))![1]!
  const form = new URLSearchParams({ subjectId, text: `Heard it: ${mark}`, name: 'Ada', email: `ada-${mark}@mail.example` })
  const answer = await fetch(`${url}/comments`, { method: 'POST', body: form, redirect: 'manual' })
  expect(answer.status).toBe(303)
}
