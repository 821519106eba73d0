import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Body, safeHref, safeSource } from '#blocks/body/model.ts'
import { sourceOfExport } from './export-for-tests.ts'
import { checkedText } from './oracle-for-tests.ts'
import { convert } from './source-for-tests.ts'

const corpora = path.resolve('../shared/corpora')
const isHere = existsSync(corpora)
const read = (name: string) => readFileSync(path.join(corpora, name), 'utf8')

/** Every body obeys the format, and leads readers nowhere the format forbids. */
function check(body: Body) {
  checkedText(body)
  const unsafe: string[] = []
  JSON.stringify(body, (key, value: unknown) => {
    if (typeof value !== 'string' || value === '') return value
    if ((key === 'href' || key === 'link') && safeHref(value) !== value) unsafe.push(value)
    if ((key === 'src' || key === 'url') && safeSource(value) !== value && safeHref(value) !== value) unsafe.push(value)
    return value
  })
  expect(unsafe).toEqual([])
}

describe('what a hostile or broken site may send', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<b>', '</b>', '<i>', '</i>', '<p>', '</p>', '<ul>', '</ul>', '<li>', '<ol type=a>', '<table>', '<tr>', '<td>', '</td>', '</table>', '<th>',
      '<blockquote>', '</blockquote>', '<cite>', '</cite>', '<figure>', '<figcaption>', '</figure>', '<img src=a.jpg>', '<a href="javascript:x">',
      '<a href=/x>', '</a>', '<pre>', '</pre>', '<code>', '</code>', '<br>', '<hr>', '<h2>', '</h2>', '<dl>', '<dt>', '<dd>', '<script>', '</script>',
      '<iframe src="//a.example">', '<object>', '<div class="wp-block-cover" style="background:url(x)">', '</div>', '<div class="gallery-columns-2">',
      '<div class=pullquote>', '<ruby>', '<rt>', '<q>', '</q>', '<svg>', '<select>', '<option>', '<textarea>', '<audio src=a.mp3>', '<video>', '<source src=b>',
      '[gallery]', '[caption]', '[/caption]', '[caption id="attachment_1"', '[[', ']]', '[audio src=x]', '[embed]', '[/embed]', '[foo a="b"]', '[',
      '<!-- wp:quote -->', '<!-- /wp:quote -->', '<!-- wp:list -->', '<!-- wp:list-item -->', '<!-- /wp:list-item -->', '<!-- wp:html -->',
      '<!-- wp:image {"id":1,"align":"\\u003c"} -->', '<!-- wp:block {"ref":1} /-->', '<!-- wp:x/y /-->', '<!-- wp:', '<!--more-->', '<!--nextpage-->',
      '<!--noteaser-->', '<!--', '-->', '<', '>', '&', '&#0;', '\0', '\ud800', '"', "'", '\n', '\n\n', ' ', '\u00a0', 'https://youtu.be/abc', 'word', '6"', '--',
    ),
    fc.string({ maxLength: 5 }),
  )
  const pieces = fc.array(piece, { maxLength: 60 }).map((all) => all.join(''))

  test('always becomes a valid body', () => {
    fc.assert(fc.property(pieces, (html) => {
      check(convert(html, [], { reusableBlock: () => html }).body)
    }), { numRuns: 1500 })
  })
  test('becomes the same body each time', () => {
    fc.assert(fc.property(pieces, (html) => {
      expect(convert(html)).toEqual(convert(html))
    }), { numRuns: 200 })
  })

  test.each([
    '<b>', '<div>', '<ul><li>', '<blockquote>', '<table><tr><td>', '<object>', '<q>', '<p>a', 'a\n\n', '[', '[gallery ', '[caption]', '[caption id="',
    '[audio src="x"]', '<!-- wp:group -->', '<!-- wp:group {"a":1} -->', '<!-- wp:a {', '<!--', '<a href="x">y', '"', '1x', '-', '<br>a', '<img src="/c.jpg">',
    '&', ' ', '<pre>', '<script>', '<svg>', 'https://youtu.be/abc\n', '</i><b>', '<figure><figcaption>', '<blockquote><p><cite>', '}   ', '<div style="',
  ])('many thousands of %j in a row come to an end, and to a valid body', { timeout: 60_000 }, (unit) => {
    const html = unit.repeat(Math.ceil(500_000 / unit.length))
    const { body } = convert(html)
    check(body)
  })

  test('keeps the words of a text too long for a body', () => {
    const { body, notes } = convert('<p>a</p>'.repeat(60_000))
    expect(checkedText(body).join('')).toBe('a'.repeat(60_000))
    expect(notes).toEqual([{ what: 'the end of a very long text kept as plain paragraphs', count: 1 }])
  })
})

describe.skipIf(!isHere)('the corpora', () => {
  test.each(['wordpress-real-export/old-gazette.wxr.xml', 'wp-theme-test-data/themeunittestdata.wordpress.xml', 'wp-theme-test-data/64-block-test-data.xml'])(
    'every item of %s becomes a valid body',
    async (name) => {
      const { convertContent } = await import('./convert.ts')
      const { items, sourceOf } = sourceOfExport(read(name))
      const sources = [...items.values()].map(sourceOf)
      for (const source of sources) check(convertContent(source).body)
    },
  )
  test('every block fixture becomes a valid body', () => {
    const folder = 'wp-phpunit-data/tests/phpunit/data/blocks/fixtures'
    const names = readdirSync(path.join(corpora, folder)).filter((name) => name.endsWith('.html'))
    for (const name of names) check(convert(read(path.join(folder, name))).body)
  })
  test('hostile markup becomes harmless', () => {
    const payloads = (JSON.parse(read('dompurify/expect.json')) as { payload: string }[]).map(({ payload }) => payload)
    const lines = ['XSS', 'All_attack', 'XML'].flatMap((name) => read(`attack-payloads/wfuzz/${name}.txt`).split('\n'))
    for (const html of [...payloads, ...lines]) check(convert(html).body)
  })
})
