/** Hears of other nodes' commits by LISTEN, on a connection of its own that comes back after every break. */
import pg from 'pg'
import type { Log } from './log.ts'

/** The channel on which every change is announced, in its own transaction. */
export const channel = 'ogene'
const firstPauseMs = 100
const longestPauseMs = 5000
const connectMs = 10_000

/** A bell for any number of listeners; it connects when first asked for. After a break it rings, for something may have been missed. */
export function createBell(url: string, log: Log) {
  const listeners = new Set<() => void>()
  const stopping = new AbortController()
  let following: Promise<void> | undefined
  const ring = () => {
    for (const listener of listeners) listener()
  }
  return {
    listen(listener: () => void) {
      listeners.add(listener)
      following ??= follow(url, { ring, log, signal: stopping.signal })
      return () => {
        listeners.delete(listener)
      }
    },
    async close() {
      stopping.abort()
      await following
    },
  }
}

interface Following {
  ring: () => void
  log: Log
  signal: AbortSignal
}

async function follow(url: string, { ring, log, signal }: Following) {
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    const client = new pg.Client({ connectionString: url, application_name: 'ogene bell', keepAlive: true, connectionTimeoutMillis: connectMs })
    const end = untilEnd(client, signal)
    try {
      client.on('notification', ring)
      await client.connect()
      await client.query(`listen "${channel}"`)
      pauseMs = firstPauseMs
      ring()
      await end
    } catch (error) {
      log.warn({ err: error }, 'the bell of PostgreSQL is silent; trying again')
    }
    await client.end().catch(() => {})
    await pause(pauseMs, signal)
  }
}

/** Fulfilled when the connection is over, for whatever reason: the caller connects anew. */
const untilEnd = (client: pg.Client, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
    signal.addEventListener('abort', () => resolve(), { once: true })
  })

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })
