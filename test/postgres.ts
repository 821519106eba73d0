/** A real PostgreSQL for tests and benchmarks: nothing needs to be installed and nothing is left behind. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { copyBinaries, findBinaries, isOpenToAll } from './postgres-binaries.ts'

export interface Postgres {
  /** The address of its first database, `postgres`, as the superuser. */
  url: string
  port: number
  /** What the server has written so far. */
  log(): string
  stop(): Promise<void>
}

interface Wishes {
  /** Settings of postgresql.conf; the usual ones are quick and would not survive a power cut. */
  settings?: Record<string, string | number>
  /** A folder to keep and use again; without one the server lives in a temporary folder that goes with it. */
  folder?: string
}

const quick = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: 200,
  shared_buffers: '64MB',
  autovacuum: 'off',
}

/** Starts a server of its own on a free port of 127.0.0.1; it ends with this process, however that ends. */
export async function startPostgres({ settings = {}, folder }: Wishes = {}): Promise<Postgres> {
  const place = makePlace(folder)
  if (!existsSync(path.join(place.data, 'PG_VERSION'))) initialise(place)
  const port = await freePort()
  const child = launch(place, { ...quick, ...settings, port })
  const log = await readiness(child)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    log,
    async stop() {
      child.stdin?.end('stop\n')
      if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve))
      if (!folder) rmSync(place.home, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

interface Place {
  home: string
  data: string
  bin: string
  /** PostgreSQL refuses to run as root, so root runs it as nobody. */
  user: { uid?: number; gid?: number }
  isKept: boolean
}

function makePlace(folder: string | undefined): Place {
  const home = folder ?? mkdtempSync(path.join(os.tmpdir(), 'ogene-postgres-'))
  mkdirSync(home, { recursive: true })
  const place = { home, data: path.join(home, 'data'), isKept: folder !== undefined }
  const binaries = findBinaries()
  if (process.getuid?.() !== 0) return { ...place, bin: binaries.bin, user: {} }
  const nobody = { uid: 65534, gid: 65534 }
  chmodSync(home, 0o755)
  chownSync(home, nobody.uid, nobody.gid)
  const bin = isOpenToAll(binaries.bin) ? binaries.bin : copyBinaries(binaries, path.join(home, 'postgres'), nobody)
  return { ...place, bin, user: nobody }
}

const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

function initialise({ bin, data, home, user }: Place) {
  const choices = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync', '--no-instructions']
  const done = spawnSync(path.join(bin, 'initdb'), ['-D', data, ...choices], { ...user, env: environment, cwd: home, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`PostgreSQL could not make its data folder: ${done.stderr || String(done.error)}`)
}

/** The shell's third file is a pipe from us: it ends without a word when we are killed, and then the server and its folder go too. */
const guard = `
  exec 3<&0
  "$@" & server=$!
  (
    read -r word <&3
    kill -INT $server
    while kill -0 $server; do sleep 0.1; done
    [ "$word" = stop ] || rm -rf "$REMOVE"
  ) >/dev/null 2>&1 &
  wait $server`

type Settings = Record<string, string | number>

function launch({ bin, data, home, user, isKept }: Place, settings: Settings): ChildProcess {
  const choices = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = [path.join(bin, 'postgres'), '-D', data, ...choices]
  const env = { ...environment, REMOVE: isKept ? '/nonexistent' : home }
  // A session of its own, so that Ctrl-C stops the tests first and the server by the closing pipe after them.
  const alone = { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'pipe'] as ['pipe', 'ignore', 'pipe'] }
  return spawn('/bin/sh', ['-c', guard, 'postgres', ...server], { ...user, ...alone, env })
}

function readiness(child: ChildProcess): Promise<() => string> {
  let log = ''
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (text: Buffer) => {
      log += text
      if (/ready to accept (read-only )?connections/.test(log)) resolve(() => log)
    })
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`PostgreSQL ended with ${code} instead of starting:\n${log}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
