import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Folder, freePort, isBuilt, lastLine, openFolder, type Program, tryToStart, until } from './program.ts'

const folders: Folder[] = []
const newFolder = (settings = {}) => {
  const folder = openFolder(settings)
  folders.push(folder)
  return folder
}
afterAll(() => Promise.all(folders.map((folder) => folder.end())))

describe.skipIf(!isBuilt)('started on an empty folder (needs `npm run build`)', () => {
  let folder: Folder
  let program: Program
  let metrics: string
  beforeAll(async () => {
    const port = await freePort()
    metrics = `http://127.0.0.1:${port}/metrics`
    folder = newFolder({ METRICS_PORT: String(port) })
    program = await folder.serve()
  })

  test('the sample magazine is there, every address of it answers, and a stranger’s finds a page of our own', async () => {
    const front = await program.read('/')
    expect(front).toContain('The Lagoon Post')
    const wanted = ['/news', '/contributors/adaeze-okonkwo', '/shows/market-day-with-bisi', '/topics/lagoon', '/about', '/news/the-ferry-that-beat-the-bridge', '/feed']
    for (const address of wanted) expect([address, (await fetch(program.url + address)).status]).toEqual([address, 200])
    const links = new Set([...front.matchAll(/href="(\/[^"#]*)"/g)].map(([, address]) => address!))
    for (const address of links) expect([address, (await fetch(program.url + address)).status]).toEqual([address, 200])
    const missing = await fetch(`${program.url}/nothing/here`)
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('There is nothing at this address')])
    expect(program.said.err).toBe('')
  })

  test('the feed is RSS with absolute links to what can be opened', async () => {
    const answer = await fetch(`${program.url}/feed`)
    expect(answer.headers.get('content-type')).toContain('application/rss+xml')
    const links = [...(await answer.text()).matchAll(/<link>([^<]+)<\/link>/g)].map(([, link]) => link!)
    expect(links.length).toBeGreaterThan(8)
    for (const link of links) expect([link, (await fetch(link)).status]).toEqual([link, 200])
  })

  test('numbers for the operator stand at a port of their own and nowhere else', async () => {
    expect((await fetch(`${program.url}/metrics`)).status).toBe(404)
    expect(await (await fetch(metrics)).text()).toMatch(/^# HELP /m)
  })

  test('the sample can be taken away by hand, and once only', async () => {
    const removed = await folder.ogene('sample', 'remove', '--json')
    expect([removed.code, lastLine(removed)]).toMatchObject([0, { kept: [] }])
    await until(async () => (await program.read('/')).includes('The first edition is being written'))
    for (const address of ['/news', '/news/the-ferry-that-beat-the-bridge', '/shows/market-day-with-bisi', '/about']) expect([address, (await fetch(program.url + address)).status]).toEqual([address, 404])
    expect(lastLine(await folder.ogene('sample', 'remove', '--json'))).toMatchObject({ removed: 0 })
    expect(program.said.err).toBe('')
  })

  test('asked to stop it ends well, and leaves nobody at its port', async () => {
    expect(await program.stop('SIGTERM')).toBe(0)
    await expect(fetch(program.url)).rejects.toThrow()
    await expect(fetch(metrics)).rejects.toThrow()
  })
})

describe.skipIf(!isBuilt)('started with settings (needs `npm run build`)', () => {
  test('without the sample the paper starts empty', async () => {
    const program = await newFolder({ OGENE_SAMPLE: 'no' }).serve()
    expect(await program.read('/')).toContain('The first edition is being written')
    expect(await program.read('/feed')).not.toContain('<item>')
    expect(await program.stop('SIGINT')).toBe(0)
  })

  test('the one that starts it, and what it starts, end together', async () => {
    const folder = newFolder()
    const port = String(await freePort())
    const code = "import { launch } from './scripts/bootstrap/launch.mjs'\nprocess.exit(await launch(process.execPath, 'dist/server/main.js'))"
    const starter = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore', env: { PATH: process.env.PATH, OGENE_DATA: folder.dataDir, PORT: port, OGENE_SAMPLE: 'no', LOG_LEVEL: 'warn' } })
    const answers = () => fetch(`http://127.0.0.1:${port}/healthz`).then((answer) => answer.ok, () => false)
    await until(answers)
    starter.kill('SIGTERM')
    await once(starter, 'exit')
    expect([starter.exitCode, await answers()]).toEqual([0, false])
  })

  test('it refuses settings that make no sense, with a sentence for each, and begins nothing', async () => {
    const folder = newFolder()
    const wrong = {
      PORT: 'harbour', METRICS_PORT: '70000', DATABASE_URL: 'mysql://localhost/paper', TRUSTED_PROXIES: 'caddy', WEATHER_URL: 'ftp://clouds.example',
      OGENE_SAMPLE: 'perhaps', LOG_LEVEL: 'loud', CACHE_MB: '0',
    }
    const { code, stderr } = await tryToStart({ OGENE_DATA: folder.file('never'), ...wrong })
    expect([code, stderr.split('\n')[0]]).toEqual([1, 'Ogene cannot start with these settings:'])
    for (const name of Object.keys(wrong)) expect(stderr).toMatch(new RegExp(`^${name}: .{10}`, 'm'))
    expect(stderr).not.toContain('    at ')
    expect(existsSync(folder.file('never'))).toBe(false)
  })

  test('it says so where it cannot have its port, its folder or its database', async () => {
    const folder = newFolder({ OGENE_SAMPLE: 'no' })
    const first = await folder.serve()
    const file = folder.file('a-file')
    writeFileSync(file, 'not a folder')
    const damaged = folder.file('damaged')
    mkdirSync(damaged)
    writeFileSync(path.join(damaged, 'ogene.db'), 'This was never a database. '.repeat(400))
    const port = new URL(first.url).port
    const refusals = [
      tryToStart({ OGENE_DATA: folder.file('other'), PORT: port }), tryToStart({ OGENE_DATA: file }), tryToStart({ OGENE_DATA: damaged }),
      tryToStart({ OGENE_DATA: folder.file('third'), DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:9/paper' }),
    ]
    for (const { code, stderr } of await Promise.all(refusals)) {
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^Ogene c(ould|an)not start.{10}|^Ogene could not start: .{10}/)])
      expect(stderr).not.toMatch(/^ {4}at |secret/m)
    }
  })
})
