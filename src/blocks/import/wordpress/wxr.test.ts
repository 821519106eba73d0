import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import type { WxrItem } from './records.ts'
import { readWxr, type WxrEnd, type WxrRecord } from './wxr.ts'
import { itemXml, namespaces, wxrOf, writeWxr } from './wxr-for-tests.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ogene-wxr-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(xml: string | Buffer): Promise<WxrRecord[]> {
  return Array.fromAsync(readWxr(writeWxr(folder, xml)))
}
const itemsOf = (records: WxrRecord[]) => records.filter((record): record is WxrItem => record.kind === 'item')
const endOf = (records: WxrRecord[]) => records.at(-1) as WxrEnd
const firstItem = async (xml: string | Buffer) => itemsOf(await read(xml))[0]
const wrapped = (inner: string) => `<rss ${namespaces}><channel><title>The Bell</title><wp:wxr_version>1.2</wp:wxr_version>${inner}</channel></rss>`

describe('an export is read', () => {
  test('with its head, its people, its terms and its items in order', async () => {
    const records = await read(wxrOf({
      authors: [{ id: 1, login: 'ada', name: 'Ada Eze' }],
      categories: [{ id: 3, slug: 'harbour', name: 'Harbour', description: 'Ships' }],
      tags: [{ id: 4, slug: 'cranes', name: 'Cranes' }],
      items: [{ id: 7, title: 'A crane fell', comments: [{ id: 9, text: 'Was anybody hurt?' }] }],
    }))
    expect(records.map((record) => record.kind)).toEqual(['site', 'author', 'term', 'term', 'item', 'end'])
    expect(records[0]).toMatchObject({ title: 'The Harbour Bell', url: 'https://bell.example', language: 'en-GB', version: '1.2' })
    expect(records[2]).toMatchObject({ taxonomy: 'category', slug: 'harbour', description: 'Ships' })
    expect(itemsOf(records)[0]).toMatchObject({ id: '7', title: 'A crane fell', comments: [{ id: '9', content: 'Was anybody hurt?', approved: '1' }] })
    expect(endOf(records)).toEqual({ kind: 'end', isTruncated: false, damaged: 0 })
  })

  test('when it is packed with gzip', async () => {
    expect(await firstItem(gzipSync(wxrOf({ items: [{ id: 1 }] })))).toMatchObject({ id: '1' })
  })

  test.each([
    ['UTF-8 with a mark', (xml: string) => Buffer.from(`\ufeff${xml}`)],
    ['UTF-16 with a mark', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['UTF-16 of the other end', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()],
    ['Latin-1', (xml: string) => Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
  ])('in %s', async (_, bytes) => {
    expect((await firstItem(bytes(wxrOf({ items: [{ id: 1, title: 'Café by the quay' }] }))))?.title).toBe('Café by the quay')
  })

  test('whatever prefixes it uses', async () => {
    const xml = wxrOf({ items: [{ id: 5, excerpt: 'In short' }] }).replaceAll('wp:', 'press:').replace('xmlns:wp', 'xmlns:press').replaceAll('excerpt:encoded', 'short:encoded').replace('xmlns:excerpt', 'xmlns:short')
    expect(await firstItem(xml)).toMatchObject({ id: '5', excerpt: 'In short', content: '<p>The words of item 5.</p>' })
  })

  test('with CDATA that was split so that it could hold its own end', async () => {
    expect((await firstItem(wxrOf({ items: [{ id: 1, content: 'if (a[b[0]]>1) stop' }] })))?.content).toBe('if (a[b[0]]>1) stop')
  })

  test('with what one piece of the file leaves to the next', async () => {
    const long = 'A long line about the tide. <![CDATA[ is only said, && not meant --> '.repeat(9000)
    const items = itemsOf(await read(wxrOf({ items: [{ id: 1, content: long }, { id: 2 }] })))
    expect(items.map((item) => item.id)).toEqual(['1', '2'])
    expect(items[0]?.content).toBe(long)
  })

  test('after the warnings a server printed before it', async () => {
    expect(await firstItem(`<br />\n<b>Notice</b>: something is undefined\n${wxrOf({ items: [{ id: 1 }] })}`)).toMatchObject({ id: '1' })
  })

  test('of version 1.0, which names each term twice', async () => {
    const item = itemXml({ id: 1 }).replace('</item>', '<category><![CDATA[Harbour]]></category><category domain="category" nicename="harbour"><![CDATA[Harbour]]></category><category domain="tag" nicename="ship"><![CDATA[ship]]></category></item>')
    expect((await firstItem(wrapped(item)))?.terms).toEqual([{ domain: 'category', nicename: 'harbour', name: 'Harbour' }, { domain: 'post_tag', nicename: 'ship', name: 'ship' }])
  })
})

describe('what is broken is repaired', () => {
  test('a bare & stays and is counted', async () => {
    const item = await firstItem(wrapped('<item><title>Fish & chips &amp; &bogus; &#8212; peas</title><wp:post_id>1</wp:post_id></item>'))
    expect(item).toMatchObject({ title: 'Fish & chips & &bogus; — peas', broken: 2 })
  })

  test('markup that should have been wrapped is words of its field', async () => {
    const item = await firstItem(wrapped('<item><wp:post_id>1</wp:post_id><content:encoded><p>One<br/>two</p> &lt;three></content:encoded><wp:status>draft</wp:status></item>'))
    expect(item).toMatchObject({ content: '<p>One<br>two</p> <three>', status: 'draft' })
  })

  test('an item that was never closed ends where the next begins', async () => {
    const items = itemsOf(await read(wrapped('<item><wp:post_id>1</wp:post_id><item><wp:post_id>2</wp:post_id></item>')))
    expect(items.map((item) => item.id)).toEqual(['1', '2'])
  })

  test('characters XML forbids are taken out and counted', async () => {
    const records = await read(wxrOf({ items: [{ id: 1, title: 'A\u0008B\u0000C' }] }))
    expect(itemsOf(records)[0]?.title).toBe('ABC')
    expect(endOf(records).damaged).toBe(2)
  })

  test('a file that breaks off gives what is complete, and says so', async () => {
    const whole = wxrOf({ items: [{ id: 1 }, { id: 2, content: 'never finished' }] })
    const records = await read(whole.slice(0, whole.indexOf('finished')))
    expect(itemsOf(records).map((item) => item.id)).toEqual(['1'])
    expect(endOf(records).isTruncated).toBe(true)
  })

  test('so does an archive that breaks off', async () => {
    const packed = gzipSync(wxrOf({ items: Array.from({ length: 3000 }, (_, id) => ({ id, title: `Story ${Math.sin(id)}` })) }))
    const records = await read(packed.subarray(0, packed.length / 2))
    expect(itemsOf(records).length).toBeGreaterThan(100)
    expect(endOf(records).isTruncated).toBe(true)
  })

  test('an item longer than any article is marked, and the next is read', async () => {
    const items = itemsOf(await read(wrapped(`${itemXml({ id: 1, content: 'x'.repeat(34 * 1024 * 1024) })}${itemXml({ id: 2 })}`)))
    expect(items.map((item) => [item.id, item.isTooLong])).toEqual([['1', true], ['2', false]])
  })
})

describe('what is no export, or means harm, is refused with a sentence', () => {
  const bomb = '<!DOCTYPE lol [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
  test.each([
    ['an empty file', '', /is empty/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /not a WordPress export/],
    ['a page of HTML', '<!doctype html><html><body>Hello</body></html>', /begins with <html>/],
    ['a ZIP archive', 'PK\u0003\u0004 and more', /ZIP archive/],
    ['an ordinary feed', '<rss version="2.0"><channel><title>News</title><item><title>One</title></item></channel></rss>', /a feed \(RSS\)/],
    ['an XML bomb', `<?xml version="1.0"?>${bomb}<rss><channel><title>&b;</title></channel></rss>`, /declares entities/],
    ['a bomb further down', wrapped(`${bomb}<item><title>&b;</title></item>`), /declares entities/],
    ['an entity that reads a file', '<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss><channel/></rss>', /declares entities/],
    ['an unknown encoding', '<?xml version="1.0" encoding="klingon"?><rss/>', /encoding that is not known/],
    ['a tag without an end', `<rss ${namespaces}><channel><${'a'.repeat(3_000_000)}`, /tag without an end/],
    ['tags a million deep', `<rss ${namespaces}><channel>${'<a>'.repeat(100_000)}`, /nests its tags/],
  ])('%s', async (_, content, sentence) => {
    await expect(read(content)).rejects.toThrow(sentence)
  })
})
