import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { gate } from '../../test/one-article.ts'
import { listen } from './listen.ts'

const here = { port: 0, host: '127.0.0.1' }

test('a request that runs when the server closes is answered, idle connections go at once', async () => {
  const begun = gate()
  const { opened, open } = gate()
  const server = await listen({
    // Longer than a test may take: closing that only ends by its limit fails.
    closeWithinMs: 60_000,
    ...here,
    door: async (asked, response) => {
      if (asked.url === '/slow') {
        begun.open()
        await opened
      }
      response.end('rung')
    },
  })
  const agent = new Agent({ keepAlive: true })
  const get = (path: string) => new Promise<string>((resolve, reject) => {
    request({ agent, port: server.port, host: '127.0.0.1', path }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk)).on('end', () => resolve(text))
    }).on('error', reject).end()
  })
  expect(await get('/idle')).toBe('rung')
  const idle = connect(server.port, '127.0.0.1')
  await new Promise((resolve) => idle.once('connect', resolve))
  const slow = get('/slow')
  await begun.opened
  const closing = server.close()
  await new Promise((resolve) => idle.on('close', resolve).resume())
  await expect(fetch(`${server.url}/`)).rejects.toThrow('fetch failed')
  open()
  expect(await slow).toBe('rung')
  await closing
  agent.destroy()
})

test('a request that never ends does not keep the server open past the limit', async () => {
  const begun = gate()
  const server = await listen({ ...here, closeWithinMs: 100, door: () => begun.open() })
  const hanging = fetch(server.url).catch(() => 'cut off')
  await begun.opened
  await server.close()
  expect(await hanging).toBe('cut off')
})

test('a taken port is refused with a sentence', async () => {
  const server = await listen({ ...here, door: (_, response) => void response.end() })
  const again = listen({ host: '127.0.0.1', port: server.port, door: () => {} })
  await expect(again).rejects.toThrow(`Port ${server.port} on 127.0.0.1 is taken by another program; set PORT to a free one.`)
  await server.close()
})

test('an IPv6 host is named so that its address can be opened', async () => {
  const server = await listen({ host: '::1', port: 0, door: (_, response) => void response.end('rung') })
  expect(server.url).toBe(`http://[::1]:${server.port}`)
  expect(await (await fetch(server.url)).text()).toBe('rung')
  await server.close()
})

test('garbage after a good request on the same connection does not spoil the answer to it', async () => {
  const { opened, open } = gate()
  const begun = gate()
  const server = await listen({
    ...here,
    door: async (_, response) => {
      response.writeHead(200, { 'content-length': 8 })
      response.write('half')
      begun.open()
      await opened
      response.end('half')
    },
  })
  const socket = connect(server.port, '127.0.0.1')
  let said = ''
  socket.setEncoding('utf8').on('data', (chunk) => (said += chunk))
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  await begun.opened
  socket.write('nonsense\r\n\r\n')
  await new Promise((resolve) => socket.on('close', resolve))
  open()
  expect(said).not.toContain('400')
  await server.close()
})
