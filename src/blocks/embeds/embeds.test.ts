import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '../../../test/desk.ts'
import { onEachDatabase } from '../../../test/paper.ts'
import { resourcesIn, tellingIn } from './markup.ts'

/** Another site, with a film that offers oEmbed, and a page that has only Open Graph. */
let still: Buffer
const server = createServer((request, response) => {
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const pages: Record<string, [type: string, body: string | Buffer]> = {
    '/film': ['text/html', `<title>Page</title><link rel="alternate" type="application/json+oembed" href="/oembed"><meta property="og:title" content="Not this">`],
    '/oembed': ['application/json', JSON.stringify({ version: '1.0', type: 'video', title: 'The flood, from above', provider_name: 'Films', thumbnail_url: `${home}/still.png` })],
    '/page': ['text/html', '<meta property="og:title" content="A &amp; B"><meta property="og:site_name" content="The Other Paper"><meta property="og:image" content="/still.png">'],
    '/bare': ['text/html', '<title> Only a title </title>'],
    '/still.png': ['image/png', still],
  }
  const [type, body] = pages[request.url ?? ''] ?? ['text/plain', '']
  response.writeHead(pages[request.url ?? ''] ? 200 : 404, { 'content-type': type }).end(body)
})
beforeAll(async () => {
  still = await sharp({ create: { width: 320, height: 180, channels: 3, background: '#246' } }).png().toBuffer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void server.close())
const at = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`

onEachDatabase('an address put into a story', (newPaper) => {
  test('is called as its site calls it, and a still of it is kept here', async () => {
    const paper = await newPaper({ environment: { TRUSTED_ORIGINS: at('') } })
    const ben = await signIn(paper, 'author', 'Ben')
    const ask = (path: string) => ben.told<{ title: string; provider: string; mediaId: string; kilobytes: number | null }>('POST', '/embeds', { url: at(path) })
    const film = await ask('/film')
    expect(film).toMatchObject({ title: 'The flood, from above', kilobytes: null })
    expect((await ben.ask('GET', `/media/${film.mediaId}/picture`)).status).toBe(302)
    expect(await ask('/page')).toMatchObject({ title: 'A & B', mediaId: film.mediaId })
    expect(await ask('/bare')).toMatchObject({ title: 'Only a title', mediaId: '' })
  })

  test('that is none, leads into our own house or to nothing is refused with a sentence', async () => {
    const paper = await newPaper()
    const ben = await signIn(paper, 'author', 'Ben')
    for (const url of ['javascript:alert(1)', 'not an address', at('/film'), 'http://169.254.169.254/latest', 'file:///etc/passwd']) {
      const answer = await ben.ask('POST', '/embeds', { url })
      const { message, fields } = (await answer.json()) as { message: string; fields: Record<string, string> }
      expect([url, answer.status, message.length > 10, Object.keys(fields)]).toEqual([url, 422, true, ['url']])
    }
  })
})

test('only what a page names by whole or relative address on the web is taken from it', () => {
  const html = '<meta property="og:image" content="javascript:alert(1)"><meta property="og:title" content="One"><meta property="og:title" content="Two"><script src="/a.js"></script><script src="data:x"></script><link rel="stylesheet" href="b.css"><link rel="icon" href="c.png">'
  expect(tellingIn(html, 'https://else.example/x/')).toEqual({ title: 'One', provider: '', still: '', oembed: '' })
  expect(resourcesIn(html, 'https://else.example/x/')).toEqual(['https://else.example/a.js', 'https://else.example/x/b.css'])
})
