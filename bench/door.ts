/** How many cached pages the door sends for each second of processor time, beside a bare node:http server that sends the same bytes. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import path from 'node:path'
import type { Question, Report } from './door-server.ts'

export interface DoorBench {
  /** Pages per second of processor time of the server. */
  bare: number
  door: number
  /** Of the door to the bare server; the goal is 0.6. */
  ratio: number
}

const READERS = 16
// Many short rounds in turn, and the median of the pairs: what else the machine does then weighs on both alike.
const ROUNDS = 15
const ROUND_MS = 250
const WARM_UP_MS = 2500
// What a browser sends, to a page with a parameter that is not in its key.
const request = [
  'GET /news/bells?utm_source=newsletter HTTP/1.1',
  'host: 127.0.0.1',
  'user-agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language: en-GB,en;q=0.5',
  'accept-encoding: gzip, deflate, br, zstd',
  '\r\n',
].join('\r\n')

/** Runs both servers in turn, each in a process of its own, from the folder of the repository. Takes about ten seconds. */
export async function benchDoor(): Promise<DoorBench> {
  const servers = { bare: await start('bare'), door: await start('door') }
  try {
    const rounds: { bare: number; door: number }[] = []
    for (const server of Object.values(servers)) await measure(server, WARM_UP_MS)
    for (let round = 0; round < ROUNDS; round++) {
      rounds.push({ bare: await measure(servers.bare, ROUND_MS), door: await measure(servers.door, ROUND_MS) })
    }
    const medianOf = (read: (round: { bare: number; door: number }) => number) => median(rounds.map(read))
    const ratio = medianOf(({ bare, door }) => door / bare)
    const [bare, door] = [medianOf(({ bare }) => bare), medianOf(({ door }) => door)]
    return { bare: Math.round(bare), door: Math.round(door), ratio: Math.round(ratio * 100) / 100 }
  } finally {
    for (const { process } of Object.values(servers)) process.send('stop' satisfies Question)
  }
}

interface ServerUnderTest {
  process: ChildProcess
  port: number
}

async function start(kind: 'bare' | 'door'): Promise<ServerUnderTest> {
  const child = fork(path.resolve('bench/door-server.ts'), [kind])
  const port = (await heard(child, 'port')) as number
  return { process: child, port }
}

async function heard(process: ChildProcess, name: 'port' | 'cpuMicroseconds'): Promise<unknown> {
  const [report] = (await once(process, 'message', { signal: AbortSignal.timeout(20_000) })) as [Report]
  return (report as Record<string, unknown>)[name]
}

async function cpuSeconds({ process }: ServerUnderTest): Promise<number> {
  process.send('cpu' satisfies Question)
  return ((await heard(process, 'cpuMicroseconds')) as number) / 1e6
}

async function measure(server: ServerUnderTest, ms: number): Promise<number> {
  const before = await cpuSeconds(server)
  const until = performance.now() + ms
  const pages = await Promise.all(Array.from({ length: READERS }, () => read(server.port, until)))
  const used = (await cpuSeconds(server)) - before
  return pages.reduce((sum, count) => sum + count, 0) / used
}

/** One reader with one connection, asking again as soon as a whole page has come. */
function read(port: number, until: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let pages = 0
    let missing = 0
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    socket.on('error', reject).on('data', (chunk) => {
      missing = (missing || lengthOf(chunk)) - chunk.length
      if (missing > 0) return
      pages++
      if (performance.now() < until) return void socket.write(request)
      socket.destroy()
      resolve(pages)
    })
  })
}

/** Bytes of the whole answer whose beginning this is. */
function lengthOf(chunk: Buffer): number {
  const headEnd = chunk.indexOf('\r\n\r\n') + 4
  const head = chunk.toString('latin1', 0, headEnd)
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(`The server did not send the page:\n${head}`)
  return headEnd + Number(/content-length: (\d+)/i.exec(head)?.[1])
}

const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
