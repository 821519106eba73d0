/** The one guarded client for requests to strangers: whatever an import or a reader names, it reaches only the public internet. */
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { lookup as lookupNames } from 'node:dns/promises'
import type { Readable } from 'node:stream'
import { collect, decoded, saveTo } from './fetch-body.ts'
import { FetchError } from './fetch-error.ts'
import { isPublicAddress } from './network.ts'

export interface FetchOptions {
  /** Content types that are welcome: `application/json`, `image/*`. */
  types: string[]
  /** Limit of the body, after decompression. */
  maxBytes: number
  /** For everything together; 30 s unless said. The answer's beginning must come within 10 s in any case. */
  timeoutMs?: number
  /** Sent to the first origin only. */
  headers?: Record<string, string>
  /** Further origins that may lie on private networks. */
  trusted?: string[]
}
/** What is posted: the fields of a form, in their order. */
export type Form = [name: string, value: string][]

export interface Fetched {
  status: number
  /** Without its parameters, lower case. */
  contentType: string
  headers: Record<string, string>
  /** Empty unless the status is 2xx. */
  body: Buffer
  /** Where the answer came from in the end. */
  url: string
}

export interface Client {
  /** Fetches into memory. Throws a `FetchError`; a status such as 404 is an answer, with no body. */
  get(url: string, options: FetchOptions): Promise<Fetched>
  /** Posts a form. What it is answered with is the answer: no redirect is followed, for it might post elsewhere what was meant for here. */
  post(url: string, form: Form, options: FetchOptions): Promise<Fetched>
  /** Fetches into a file, which exists only if all went well and the status is 2xx. */
  download(url: string, file: string, options: FetchOptions): Promise<Omit<Fetched, 'body'>>
}

export interface Address {
  address: string
  family: number
}
/** All addresses of a name. */
export type Resolver = (name: string) => Promise<Address[]>

export interface ClientOptions {
  /** `https://host:port` of the operator's own servers, reached wherever they lie. */
  trustedOrigins: string[]
  /** How names are looked up; the system's way unless said. */
  resolve?: Resolver
  /** Which addresses are open to strangers; the public internet unless said. */
  isOpen?: (address: string) => boolean
}

/** Makes the client. */
export function createClient(options: ClientOptions): Client {
  const resolve: Resolver = options.resolve ?? ((name) => lookupNames(name, { all: true }))
  const isOpen = options.isOpen ?? isPublicAddress
  const askFor = (url: string, wanted: FetchOptions & { form?: Form }, use: Use) =>
    withinTime(url, wanted.timeoutMs ?? 30_000, (signal) =>
      ask({ url: parseUrl(url), wanted, trusted: [...options.trustedOrigins, ...(wanted.trusted ?? [])], resolve, isOpen, signal, use }))
  const intoMemory = async (url: string, wanted: FetchOptions & { form?: Form }) => {
    let body = Buffer.alloc(0) as Buffer
    const answer = await askFor(url, wanted, async (stream) => {
      body = await collect(stream, wanted.maxBytes)
    })
    return { ...answer, body }
  }
  return {
    get: intoMemory,
    post: (url, form, wanted) => intoMemory(url, { ...wanted, form }),
    download: (url, file, wanted) => askFor(url, wanted, (stream) => saveTo(file, stream, wanted.maxBytes)),
  }
}

const REDIRECTS = 5
const HEADER_MS = 10_000
const USER_AGENT = 'Ogene/0.1'

type Use = (body: Readable) => Promise<void>
interface Asking {
  url: URL
  wanted: FetchOptions & { form?: Form }
  trusted: string[]
  resolve: Resolver
  isOpen: (address: string) => boolean
  signal: AbortSignal
  use: Use
}

/** Follows redirects, each judged like the first address; a stranger cannot send us on to an origin we trust. */
async function ask(asking: Asking): Promise<Omit<Fetched, 'body'>> {
  const { wanted, signal } = asking
  let { url, trusted } = asking
  for (let hops = 0; hops <= REDIRECTS; hops++) {
    if (!trusted.includes(url.origin)) trusted = []
    const addresses = trusted.length > 0 ? undefined : await openAddresses(url, asking)
    const headers = url.origin === asking.url.origin ? wanted.headers : undefined
    const response = await send(url, { addresses, headers: { ...headers, ...ourHeaders(wanted) }, form: wanted.form, signal })
    const next = wanted.form ? undefined : redirectOf(response, url)
    if (!next) return receive(response, url, asking)
    response.destroy()
    url = next
  }
  throw new FetchError('redirects', `${asking.url.host} sends us from one address to the next without end.`)
}

function parseUrl(text: string, base?: URL): URL {
  const url = URL.parse(text, base?.href)
  if (!url) throw new FetchError('address', 'This is not an address of the web.')
  if (!['http:', 'https:'].includes(url.protocol)) throw new FetchError('address', 'Only addresses with http or https are fetched.')
  if (url.username || url.password) throw new FetchError('address', 'Addresses with a name and password in them are not fetched.')
  return url
}

/** Every address of the name, if all are open. One of these is connected to, so the name cannot mean something else a moment later. */
async function openAddresses(url: URL, { resolve, isOpen, signal }: Asking): Promise<Address[]> {
  const host = url.hostname.replace(/^\[|\]$|\.$/g, '')
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolved(host, resolve, signal)
  if (addresses.length > 0 && addresses.every(({ address }) => isOpen(address))) return addresses
  throw new FetchError('forbidden', `${url.hostname} is not on the public internet and is not fetched.`)
}

async function resolved(host: string, resolve: Resolver, signal: AbortSignal): Promise<Address[]> {
  const tooLate = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }))
  try {
    return await Promise.race([resolve(host), tooLate])
  } catch (error) {
    if (signal.aborted) throw error
    throw new FetchError('network', `There is no server called ${host}.`, error)
  }
}

const ourHeaders = ({ types }: FetchOptions) => ({ accept: types.join(', '), 'accept-encoding': 'br, gzip', 'user-agent': USER_AGENT })

interface Sending {
  addresses: Address[] | undefined
  headers: Record<string, string>
  form: Form | undefined
  signal: AbortSignal
}

/** Gives the answer's beginning. No connection is shared or kept, no cookie read or sent. */
function send(url: URL, { addresses, headers, form, signal }: Sending): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request: open } = url.protocol === 'https:' ? https : http
    const body = form && new URLSearchParams(form).toString()
    const posted = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
    const method = form ? 'POST' : 'GET'
    const request = open(url, { method, agent: false, headers: { ...headers, ...posted }, signal, ...(addresses && { lookup: lookupOf(addresses) }) })
    request.end(body)
    const timer = setTimeout(() => request.destroy(tooSlow(url.host)), HEADER_MS)
    request.on('close', () => clearTimeout(timer))
    request.on('response', (response) => {
      clearTimeout(timer)
      resolve(response)
    })
    request.on('error', (error) => reject(asFetchError(error, url, signal)))
  })
}

/** Answers the socket's question for the name with what was checked. */
function lookupOf(addresses: Address[]): http.RequestOptions['lookup'] {
  return (_name, options, done) => {
    if (options.all) done(null, addresses)
    else done(null, addresses[0]!.address, addresses[0]!.family)
  }
}

function redirectOf(response: http.IncomingMessage, from: URL): URL | undefined {
  const { location } = response.headers
  return location && [301, 302, 303, 307, 308].includes(response.statusCode ?? 0) ? parseUrl(location, from) : undefined
}

async function receive(response: http.IncomingMessage, url: URL, { wanted, use, signal }: Asking) {
  const contentType = (response.headers['content-type'] ?? 'application/octet-stream').split(';')[0]!.trim().toLowerCase()
  const status = response.statusCode ?? 0
  try {
    if (status >= 200 && status < 300) {
      refuseUnwelcome(contentType, response, { wanted, url })
      await use(decoded(response, url.host))
    }
  } catch (error) {
    throw asFetchError(error, url, signal)
  } finally {
    response.destroy()
  }
  return { status, contentType, headers: plainHeaders(response), url: url.href }
}

function refuseUnwelcome(contentType: string, response: http.IncomingMessage, { wanted, url }: { wanted: FetchOptions; url: URL }) {
  if (!wanted.types.some((type) => isOfType(contentType, type))) throw new FetchError('type', `${url.host} answered with ${contentType}, which is not what was asked for.`)
  if (Number(response.headers['content-length']) > wanted.maxBytes) throw FetchError.tooLarge(wanted.maxBytes)
}

const isOfType = (contentType: string, type: string) =>
  type === '*/*' || type === contentType || (type.endsWith('/*') && contentType.startsWith(type.slice(0, -1)))

const plainHeaders = (response: http.IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)]))

async function withinTime<T>(url: string, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const clock = new AbortController()
  const timer = setTimeout(() => clock.abort(tooSlow(URL.parse(url)?.host ?? url)), ms)
  try {
    return await work(clock.signal)
  } finally {
    clearTimeout(timer)
  }
}

const tooSlow = (host: string) => new FetchError('time', `${host} took too long to answer.`)

function asFetchError(error: unknown, url: URL, signal: AbortSignal): FetchError {
  if (error instanceof FetchError) return error
  if (signal.aborted) return signal.reason as FetchError
  return new FetchError('network', `${url.host} could not be reached, or broke off.`, error)
}
