/** The front door, before any framework: finished pages go out from here, malformed requests end here, all else goes to the site behind. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerWith, encodingOf } from './answer.ts'
import type { Cache } from './cache.ts'
import { createTrust, requestIdOf } from './client-address.ts'
import { type Encoding, chooseEncoding } from './encodings.ts'
import type { Log } from './log.ts'
import type { Metrics, Outcome } from './metrics.ts'
import type { Page } from './page.ts'

export interface Door {
  cache: Pick<Cache, 'ready'>
  /**
   * The page's key of an address: its path and the query parameters that page declares; a page that comes in several forms has a key for each,
   * chosen by what the asker accepts. `undefined`: not a page that is kept.
   */
  keyOf(url: URL, accept?: string): string | undefined
  /** The site behind the door: Hono's node listener. */
  listener(request: IncomingMessage, response: ServerResponse): unknown
  log: Log
  metrics: Pick<Metrics, 'request'>
  trustedProxies?: string[]
}
export type RequestListener = (request: IncomingMessage, response: ServerResponse) => void

/** Makes the listener of the server. It never throws. */
export function createDoor(door: Door): RequestListener {
  const trusts = createTrust(door.trustedProxies ?? [])
  const encodingFor = remembered(chooseEncoding)

  return (request, response) => {
    const visit: Visit = { door, request, response, requestId: requestIdOf(request, trusts) ?? randomUUID() }
    try {
      const url = readTarget(request.url, request.headers.host)
      if (!url) return refuse(visit)
      const page = isReading(request) ? readyPage(door, url, request.headers.accept) : undefined
      if (page) send(visit, page, encodingFor(request.headers['accept-encoding']))
      else passOn(visit, url)
    } catch (error) {
      fail(visit, error)
    }
  }
}

/** One request on its way through the door. */
interface Visit {
  door: Door
  request: IncomingMessage
  response: ServerResponse
  requestId: string
}

/**
 * The address a request names, or `null` where it makes no sense: not `/path` or `http://…/path`, a host that is none or hides in `//path`,
 * percent signs that spell no UTF-8, or a NUL.
 */
export function readTarget(target = '', host?: string): URL | null {
  if (target.length > LONGEST_TARGET || (host && !/^[\w.:[\]-]+$/.test(host))) return null
  const address = target.startsWith('/') ? `http://${host || NOBODY}${target}` : target
  const url = /^https?:/i.test(address) ? URL.parse(address) : null
  if (!url || url.pathname.startsWith('//') || url.pathname.length > LONGEST_PATH) return null
  return target.includes('%') && !isReadable(target, url.pathname) ? null : url
}

/** So much may be asked in a search field, each sign of it spelled with up to twelve, and be answered with a sentence. */
const LONGEST_TARGET = 128 * 1024
const LONGEST_PATH = 8000

/** Stands for the host where a request of HTTP/1.0 names none; nothing is ever made from it. */
const NOBODY = 'ogene'

function isReadable(target: string, path: string) {
  if (target.includes('%00')) return false
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

const isReading = (request: IncomingMessage) => request.method === 'GET' || request.method === 'HEAD'

function readyPage(door: Door, url: URL, accept: string | undefined): Page | undefined {
  const key = door.keyOf(url, accept)
  return key === undefined ? undefined : door.cache.ready(key)
}

function send(visit: Visit, page: Page, chosen: Encoding) {
  const encoding = encodingOf(page, chosen)
  const bytes = page.content.kept(encoding)
  if (bytes) return sendBytes(visit, page, encoding, bytes)
  page.content.encoded(encoding).then((made) => sendBytes(visit, page, encoding, made)).catch((error: unknown) => fail(visit, error))
}

function sendBytes(visit: Visit, page: Page, encoding: Encoding, bytes: Buffer) {
  const { request, response, requestId } = visit
  const conditions = { ifNoneMatch: request.headers['if-none-match'], ifModifiedSince: request.headers['if-modified-since'] }
  const { status, fields, body } = answerWith(page, { encoding, bytes }, conditions)
  fields.push('x-request-id', requestId)
  response.writeHead(status, fields).end(request.method === 'HEAD' ? undefined : body)
  record(visit, status === 304 ? 'unchanged' : 'hit')
}

function passOn(visit: Visit, url: URL) {
  const { door, request, response, requestId } = visit
  const began = performance.now()
  // The site sees the address as it was understood here: no host in it, no `/../`.
  request.url = url.pathname + url.search
  request.headers.host ||= NOBODY
  response.setHeader('x-request-id', requestId)
  response.once('close', () => record(visit, 'made', performance.now() - began))
  Promise.try(() => door.listener(request, response)).catch((error: unknown) => fail(visit, error))
}

function refuse(visit: Visit) {
  sayPlainly(visit, 400, 'This address is malformed: no page could have it.\n')
  record(visit, 'refused')
}

function fail(visit: Visit, error: unknown) {
  const { door, response, requestId } = visit
  door.log.error({ requestId, err: error }, 'a request failed at the door')
  if (response.headersSent) response.destroy()
  else sayPlainly(visit, 500, 'Something went wrong here. Please try again.\n')
}

function sayPlainly({ response, requestId }: Visit, status: number, sentence: string) {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'content-length': sentence.length, 'x-content-type-options': 'nosniff' }
  response.writeHead(status, { ...headers, 'cache-control': 'no-store', 'x-request-id': requestId }).end(sentence)
}

/** Finished pages are many and alike, so they are told at `debug`, the rest at `info`; never the query or the reader's address. */
function record({ door, request, response, requestId }: Visit, outcome: Outcome, ms?: number) {
  door.metrics.request(request.method ?? '', response.statusCode, outcome, ms === undefined ? undefined : ms / 1000)
  const level = outcome === 'made' ? 'info' : 'debug'
  if (!door.log.isLevelEnabled(level)) return
  const path = (request.url ?? '').split('?', 1)[0]
  const took = ms && Math.round(ms * 10) / 10
  door.log[level]({ requestId, method: request.method, path, status: response.statusCode, outcome, ms: took }, 'request')
}

/** Remembers what a pure function said to the few texts that come again and again. */
function remembered<T>(ask: (text: string | undefined) => T): (text: string | undefined) => T {
  const answers = new Map<string | undefined, T>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known
    if (answers.size >= 100) answers.clear()
    const answer = ask(text)
    answers.set(text, answer)
    return answer
  }
}
