import { expect, test } from 'vitest'
import { everyMedium, everyNode } from '#blocks/body/every-node.ts'
import { feedHtml } from '#blocks/body/feed.ts'
import { expectAtom, hasSchemas } from '../../../test/schemas.ts'
import { valuesIn } from '../../../test/xml.ts'
import { writeAtom } from './atom.ts'
import { writeJsonFeed } from './json-feed.ts'
import type { Channel, Item } from './model.ts'
import { writeRss } from './rss.ts'

const hostile = 'A ]]> of <script>alert(1)</script> & "more" \u0001\u000b\u001f\ud800\ufffe 🥁 \u202eשלום مرحبا &amp; &#0; <?xml?> <!--'
const item: Item = {
  id: '0195d5a2-7c00-7000-8000-000000000001', url: 'https://paper.example/news/%D9%85?a=1&b=2', title: hostile, summary: hostile,
  html: feedHtml(everyNode, { media: everyMedium, baseUrl: 'https://paper.example' }) + hostile,
  publishedAt: '2026-03-01T08:00:00.000Z', updatedAt: '2026-03-01T10:00:00.000Z',
  authors: [{ name: hostile, url: 'https://paper.example/contributors/x' }, { name: 'Ada', url: 'https://paper.example/contributors/ada' }],
  categories: [hostile, 'Lagoon'], language: 'ar',
  picture: { url: 'https://paper.example/media/a-1200.jpg', mime: 'image/jpeg', length: 9, width: 1200, height: 675, alt: hostile },
  recordings: [{ url: 'https://paper.example/media/a.mp3', mime: 'audio/mpeg', length: 34, title: hostile, seconds: 61 }],
}
const full: Channel = {
  title: hostile, description: hostile, home: 'https://paper.example/', language: 'en', publisher: hostile,
  logo: { url: 'https://paper.example/media/l-400.jpg', width: 400, height: 200 }, hubs: ['https://hub.example/?a=1&b=2'], updatedAt: item.updatedAt, items: [item],
}
const empty: Channel = { ...full, logo: undefined, hubs: [], items: [] }
const bare: Channel = { ...empty, items: [{ ...item, title: '\u0001', summary: '', html: '', authors: [], categories: [], picture: undefined, recordings: [] }] }

test.skipIf(!hasSchemas)('Atom is what RFC 4287 says (skipped where the corpora are absent)', () => {
  for (const channel of [full, empty, bare]) expectAtom(writeAtom(channel))
})

test.skipIf(!hasSchemas)('the schema of Atom refuses what is no Atom', () => {
  const atom = writeAtom(full)
  const broken = [
    atom.replace(/<id>[^<]*<\/id>/, ''), atom.replace('<updated>2026', '<updated>26'), atom.replace('rel="self"', 'rel="self" width="3"'),
    atom.replace('<subtitle>', '<tagline>').replace('</subtitle>', '</tagline>'), atom.replace('type="html"', 'type="words"'),
  ]
  for (const each of broken) expect(() => expectAtom(each), each.slice(0, 400)).toThrow()
})

test('RSS has what RSS 2.0 asks of a channel and of each item, each once, with whole times and absolute addresses', () => {
  for (const channel of [full, empty, bare]) {
    const rss = writeRss(channel)
    const at = (path: string) => valuesIn(rss, `/rss/channel/${path}`)
    for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate']) expect([name, at(name).length]).toEqual([name, 1])
    expect(at('item').length).toBe(channel.items.length)
    for (const [name, most] of Object.entries({ link: 1, guid: 1, pubDate: 1, enclosure: 1, description: 1, title: 1 })) {
      expect([name, at(`item/${name}`).length <= most]).toEqual([name, true])
    }
    for (const address of [...at('link'), ...at('item/link'), ...at('item/enclosure/@url'), ...at('atom:link/@href')]) expect(URL.canParse(address)).toBe(true)
    for (const time of [...at('lastBuildDate'), ...at('item/pubDate')]) expect(time).toMatch(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/)
    for (const length of at('item/enclosure/@length')) expect(length).toMatch(/^\d+$/)
  }
  expect(valuesIn(writeRss(full), '/rss/channel/image/*')).toEqual(['https://paper.example/media/l-400.jpg', expect.anything(), 'https://paper.example/', '144', '72'])
})

test('what is heard comes with an item before what is seen, and every form tells of both', () => {
  expect(valuesIn(writeRss(full), '//item/enclosure/@*')).toEqual(['https://paper.example/media/a.mp3', '34', 'audio/mpeg'])
  expect(valuesIn(writeRss(full), '//item/media:content/@url')).toEqual([item.picture!.url])
  expect(valuesIn(writeAtom(full), '//a:entry/a:link[@rel="enclosure"]/@href')).toEqual([item.recordings[0]!.url, item.picture!.url])
  expect(JSON.parse(writeJsonFeed(full)).items[0]).toMatchObject({
    image: item.picture!.url, attachments: [{ url: item.recordings[0]!.url, mime_type: 'audio/mpeg', size_in_bytes: 34, duration_in_seconds: 61 }],
  })
})

test('hostile words arrive as they were written, without what XML cannot carry', () => {
  const shown = hostile.replace(/[\u0001\u000b\u001f\ufffe]|\ud800/g, '')
  expect(valuesIn(writeRss(full), '//item/title')).toEqual([shown])
  expect(valuesIn(writeAtom(full), '//a:entry/a:title')).toEqual([shown])
  expect(valuesIn(writeRss(full), '//item/content:encoded')[0]!.endsWith(shown)).toBe(true)
})

test('JSON Feed has what version 1.1 asks for, and a hub where there is one', () => {
  const feed = JSON.parse(writeJsonFeed(full))
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', feed_url: 'https://paper.example/feed.json', hubs: [{ type: 'WebSub', url: full.hubs[0] }] })
  expect(JSON.parse(writeJsonFeed(bare)).items[0]).toEqual({
    id: item.id, url: item.url, title: '\u0001', content_html: '', date_published: item.publishedAt, date_modified: item.updatedAt, language: 'ar',
  })
})
