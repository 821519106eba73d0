/** The built program as another program sees it: a process with settings, an address, and a command line. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const folderOf = (file: string) => path.resolve('dist/server', file)
/** What a test without a built program says; `npm test` builds it before. */
export const isBuilt = existsSync(folderOf('main.js')) && existsSync(folderOf('cli.js'))

export type Settings = Record<string, string>

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface Program {
  url: string
  child: ChildProcess
  /** What it has written so far. */
  said: { out: string; err: string }
  /** The text of an address that must be there. */
  read(path: string): Promise<string>
  /** Asks it to end, as a supervisor would. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

/** A data folder, and all that runs on it; `end` stops and removes everything. */
export function openFolder(settings: Settings = {}) {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'ogene-contract-'))
  const running: ChildProcess[] = []
  const environment = { PATH: process.env.PATH ?? '', OGENE_DATA: dataDir, LOG_LEVEL: 'warn', WEATHER_URL: 'http://127.0.0.1:9/', ...settings }
  return {
    dataDir,
    file: (name: string) => path.join(dataDir, name),
    serve: (more: Settings = {}) => serve({ ...environment, ...more }, running),
    /** `npx ogene …` */
    ogene: (...words: string[]) => run(folderOf('cli.js'), words, environment),
    async end() {
      for (const child of running) if (child.exitCode === null && child.signalCode === null) await kill(child)
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}
export type Folder = ReturnType<typeof openFolder>

/** Starts the server and waits until it serves, or tells why it does not. */
async function serve(environment: Settings, running: ChildProcess[]): Promise<Program> {
  const port = environment.PORT ?? String(await freePort())
  const child = spawn(process.execPath, [folderOf('main.js')], { env: { ...environment, PORT: port }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  const said = listenTo(child)
  const url = `http://127.0.0.1:${port}`
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}: ${said.err}`)
    return (await fetch(`${url}/healthz`).catch(() => undefined))?.status === 200
  })
  return {
    url, child, said,
    async read(address) {
      const answer = await fetch(url + address)
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`)
      return answer.text()
    },
    async stop(signal = 'SIGTERM') {
      const ended = once(child, 'close')
      child.kill(signal)
      await ended
      return child.exitCode
    },
  }
}

/** Runs a program of ours to its end. */
export function run(file: string, words: string[], environment: Settings): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file, ...words], { env: environment, timeout: 60_000, maxBuffer: 32 * 1024 * 1024 }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }))
  })
}

/** Runs the server with settings it should refuse. */
export const tryToStart = (settings: Settings) => run(folderOf('main.js'), [], { PATH: process.env.PATH ?? '', LOG_LEVEL: 'warn', PORT: '0', ...settings })

function listenTo(child: ChildProcess) {
  const said = { out: '', err: '' }
  child.stdout?.on('data', (text) => (said.out += text))
  child.stderr?.on('data', (text) => (said.err += text))
  return said
}

async function kill(child: ChildProcess) {
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
}

/** With `--json` the last line of stdout is one object, whatever comes before. */
export const lastLine = ({ stdout }: Ended) => JSON.parse(stdout.trimEnd().split('\n').at(-1)!)

/** Waits until something is so; fails when it is not within the limit. Gives the milliseconds it took. */
export async function until(isSo: () => Promise<boolean> | boolean, limit = 30_000): Promise<number> {
  const since = performance.now()
  while (!(await isSo())) {
    if (performance.now() - since > limit) throw new Error(`It was not so within ${limit} ms.`)
    await pause(20)
  }
  return performance.now() - since
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
