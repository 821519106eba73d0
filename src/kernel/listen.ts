/** The program's ear: opens the port, with timeouts that no slow or hostile client can stretch, and closes without cutting a reader off. */
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { RequestListener } from './door.ts'

export interface Listening {
  port: number
  /** `http://host:port` as it can be opened. */
  url: string
  /** Stops accepting, lets running requests finish, for five seconds at most. */
  close(): Promise<void>
}

const patience = {
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  // Longer than the usual 60 s of proxies, so that it is the proxy who lets an idle connection go.
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 5_000,
  // The longest address that is answered with a sentence, and what stands beside it.
  maxHeaderSize: 160 * 1024,
}

/** Opens the port; refuses with a sentence when it is taken. Port 0 takes a free one. */
export async function listen(where: { door: RequestListener; port: number; host: string; closeWithinMs?: number }): Promise<Listening> {
  // Browsers open connections ahead of need, and Node does not count one that has asked nothing yet as idle.
  const unused = new Set<Socket>()
  const server = createServer(patience, (request, response) => {
    unused.delete(request.socket)
    where.door(request, response)
  })
  server.on('connection', (socket: Socket) => {
    unused.add(socket)
    socket.once('close', () => unused.delete(socket))
  })
  server.setTimeout(120_000)
  server.on('clientError', refuseMalformed)
  await opened(server, where)
  const { port } = server.address() as AddressInfo
  const host = where.host.includes(':') ? `[${where.host}]` : where.host
  return { port, url: `http://${host}:${port}`, close: () => close(server, unused, where.closeWithinMs ?? 5000) }
}

function opened(server: Server, where: { port: number; host: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, where)))
    server.listen(where.port, where.host, resolve)
  })
}

function close(server: Server, unused: Set<Socket>, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that finishes its last request while we close becomes idle, and Node would keep it open for the next.
    const sweep = setInterval(() => server.closeIdleConnections(), 25)
    const limit = setTimeout(() => server.closeAllConnections(), withinMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(limit)
      resolve()
    })
    for (const socket of unused) socket.destroy()
  })
}

function explained(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }) {
  const sentences: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program; set PORT to a free one.`,
    EACCES: `This program may not open port ${port}; set PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}; set HOST to one it has.`,
  }
  const sentence = sentences[error.code ?? '']
  return sentence ? new Error(sentence, { cause: error }) : error
}

/** What cannot be read as HTTP at all never becomes a request; Node hands us the connection. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket & { _httpMessage?: ServerResponse<IncomingMessage> }) {
  // Node's own answer looks there too: it would land in the middle of one already under way.
  const isAnswering = socket._httpMessage?.headersSent
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering) return void socket.destroy()
  const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const status = isSlow ? '408 Request Timeout' : '400 Bad Request'
  const sentence = isSlow ? 'The request took too long to arrive.\n' : 'This request is malformed or too large to read.\n'
  const head = ['content-type: text/plain; charset=utf-8', `content-length: ${sentence.length}`, 'connection: close']
  socket.end(`HTTP/1.1 ${status}\r\n${head.join('\r\n')}\r\n\r\n${sentence}`)
}
