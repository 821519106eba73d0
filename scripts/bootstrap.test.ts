import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'

const started: ChildProcess[] = []
const folders: string[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('the exit code of a program is passed on', async () => {
  const at = checkout({ 'go.mjs': launching, 'program.mjs': 'process.exit(7)' })
  expect(await endOf(start(at, 'go.mjs'))).toBe(7)
})

test('a program is asked to stop, may finish, and only then does its starter end', async () => {
  const at = checkout({ 'go.mjs': launching, 'program.mjs': finishing })
  const child = start(at, 'go.mjs')
  await until(() => existsSync(path.join(at, 'began')))
  child.kill('SIGTERM')
  expect(await endOf(child)).toBe(3)
  expect(readFileSync(path.join(at, 'told'), 'utf8')).toBe('SIGTERM')
})

test('a program stops by itself when its starter is killed', async () => {
  const at = checkout({ 'go.mjs': launching, 'program.mjs': finishing })
  const child = start(at, 'go.mjs')
  await until(() => existsSync(path.join(at, 'began')))
  child.kill('SIGKILL')
  await until(() => existsSync(path.join(at, 'told')))
  expect(readFileSync(path.join(at, 'told'), 'utf8')).toBe('SIGTERM')
})

test('two starts in one folder take turns, and one who died holds nobody up', async () => {
  const at = checkout({ 'go.mjs': takingTurns, '.cache/bootstrap.lock': `${os.hostname()} 99999999` })
  const ends = [start(at, 'go.mjs'), start(at, 'go.mjs'), start(at, 'go.mjs')].map(endOf)
  expect(await Promise.all(ends)).toEqual([0, 0, 0])
  expect(existsSync(path.join(at, '.cache/bootstrap.lock'))).toBe(false)
})

test('packages are installed again only where they are not what the lock file says', () => {
  const zod = { version: '4.6.7', integrity: 'sha512-zod' }
  const locked = {
    '': {},
    'node_modules/zod': zod,
    'node_modules/vitest': { version: '5.1.1', dev: true },
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  }
  const isThere = (installed: object | undefined, tools = false) => {
    const hidden = installed && { 'node_modules/.package-lock.json': JSON.stringify({ packages: installed }) }
    const at = checkout({ 'package-lock.json': JSON.stringify({ packages: locked }), ...hidden })
    return ask(at, `import { arePackagesThere } from './scripts/bootstrap/packages.mjs'
      console.log(arePackagesThere({ tools: ${tools} }))`)
  }
  expect(isThere(undefined)).toBe('false')
  expect(isThere({ 'node_modules/zod': zod })).toBe('true')
  expect(isThere({ 'node_modules/zod': zod }, true)).toBe('false')
  expect(isThere({ 'node_modules/zod': { ...zod, version: '4.6.6' } })).toBe('false')
})

test('the program is built again when a source changed, and not for a test', () => {
  const at = checkout({ 'src/main.ts': '1', 'migrations/0001.ts': '1', 'package.json': '{}' })
  const hash = () => ask(at, "import { hashSources } from './scripts/bootstrap/build.mjs'\nconsole.log(hashSources())")
  const before = hash()
  writeFileSync(path.join(at, 'src/main.test.ts'), 'a test')
  expect(hash()).toBe(before)
  writeFileSync(path.join(at, 'src/main.ts'), '2')
  expect(hash()).not.toBe(before)
})

test('the count of the tests is a failure whenever the run was one', async () => {
  const { settle, inWords } = await import(path.resolve('scripts/test-count.mjs'))
  expect(inWords(settle({ passed: 3, failed: 0, skipped: 0 }, 0))).toBe('3 passed, 0 failed')
  expect(inWords(settle({ passed: 3, failed: 1, skipped: 2 }, 1))).toBe('3 passed, 1 failed, 2 skipped')
  expect(inWords(settle({ passed: 3, failed: 0, skipped: 0 }, 137))).toBe('3 passed, 1 failed')
  expect(inWords(settle(undefined, 0))).toBe('0 passed, 1 failed')
})

const launching = `
import { launch } from './scripts/bootstrap/launch.mjs'
process.exit(await launch(process.execPath, 'program.mjs'))
`
const finishing = `
import { writeFileSync } from 'node:fs'
process.on('SIGTERM', (signal) => { writeFileSync('told', signal); process.exit(3) })
setInterval(() => {}, 1000)
writeFileSync('began', '')
`
const takingTurns = `
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { takeTurn } from './scripts/bootstrap/lock.mjs'
const endTurn = await takeTurn()
if (existsSync('inside')) process.exit(1)
writeFileSync('inside', '')
await new Promise((resolve) => setTimeout(resolve, 200))
rmSync('inside')
endTurn()
process.exit(0)
`

/** A folder with our bootstrap and nothing else but the given files. */
function checkout(files: Record<string, string>): string {
  const at = mkdtempSync(path.join(os.tmpdir(), 'ogene bootstrap '))
  folders.push(at)
  cpSync(path.resolve('scripts/bootstrap'), path.join(at, 'scripts/bootstrap'), { recursive: true })
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(at, file)), { recursive: true })
    writeFileSync(path.join(at, file), text)
  }
  return at
}

function start(at: string, file: string): ChildProcess {
  const child = spawn(process.execPath, [file], { cwd: at, stdio: 'ignore' })
  started.push(child)
  return child
}

const endOf = (child: ChildProcess) => new Promise((resolve) => { child.on('exit', resolve) })

const until = (isSo: () => boolean) => vi.waitFor(() => expect(isSo()).toBe(true), { timeout: 10_000, interval: 20 })

const ask = (at: string, code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: at, encoding: 'utf8' }).trim()
