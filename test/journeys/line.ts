/** A telephone line to a paper that can be cut and mended: what a reader has where the signal comes and goes. */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface Line {
  home: string
  cut(): void
  mend(): void
  /** All that has gone through it to the paper, as it was sent, by connection. */
  sent(): string[]
  close(): Promise<void>
}

export async function openLine(to: string): Promise<Line> {
  const { hostname, port } = new URL(to)
  const sockets = new Set<Socket>()
  let isCut = false
  const sent: string[] = []
  const server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(Number(port), hostname)
    const connection = sent.push('') - 1
    near.on('data', (chunk: Buffer) => (sent[connection] += chunk.toString()))
    for (const [one, other] of [[near, far], [far, near]] as const) {
      sockets.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one) && other.destroy())
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut,
    mend: () => void (isCut = false),
    sent: () => sent,
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
