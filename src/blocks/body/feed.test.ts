import { expect, test } from 'vitest'
import { everyMedium, everyNode } from './every-node.ts'
import { feedHtml } from './feed.ts'
import { Body } from './model.ts'

const feed = { media: everyMedium, baseUrl: 'https://paper.example' }
const html = feedHtml(everyNode, feed)

test('every address in a feed is absolute', () => {
  const addresses = [...html.matchAll(/ (?:href|src|cite)="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(10)
  for (const address of addresses) expect(address).toMatch(/^(?:https?:\/\/|mailto:|tel:)/)
  expect(html).toContain('<a href="https://paper.example/news/gauge" title="How we measure">')
})

test('a picture goes out as one JPEG with its size', () => {
  expect(html).toContain('<figure><img src="https://paper.example/media/000000000000000000000000000000p1-1200.jpg" alt="The river" width="1200" height="675"><figcaption>The river at noon. <small>B. Musa</small></figcaption></figure>')
})

test('only plain elements go out', () => {
  const names = new Set([...html.matchAll(/<([a-z]\w*)/g)].map(([, name]) => name))
  const plain = 'p h2 h3 blockquote ul ol li a strong em u s mark small sub sup kbd code abbr br figure figcaption img table caption tbody tr th td pre hr'.split(' ')
  expect([...names].filter((name) => !plain.includes(name!))).toEqual([])
  expect(html).not.toContain('RAWRAW')
})

test('embeds, sound, film and files are links', () => {
  expect(html).toContain('<a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"><img src="https://paper.example/media/000000000000000000000000000000p2-1200.jpg" alt="" width="1200" height="675"><br>The flood, from above</a>')
  expect(html).toContain('<a href="https://paper.example/media/000000000000000000000000000000s1.mp3">The bell</a>')
  expect(html).toContain('<a href="https://paper.example/media/000000000000000000000000000000f1.pdf">The report</a>')
})

test('a quotation says who spoke', () => {
  expect(html).toContain('<blockquote cite="https://crier.example/interview"><p>We rang the bell twice.</p><p>— Ada Obi, harbour master, <a href="https://crier.example/interview">The Crier</a>, 2026-03-01</p></blockquote>')
})

test('a link to a place in the article leads to the article, where its address is known', () => {
  const body = Body.parse({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'below', marks: [{ type: 'link', attrs: { href: '#below' } }] }] }] })
  expect(feedHtml(body, feed)).toBe('<p>below</p>')
  expect(feedHtml(body, { ...feed, url: 'https://paper.example/news/rain' })).toBe('<p><a href="https://paper.example/news/rain#below">below</a></p>')
})
