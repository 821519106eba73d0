import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanComment, commentHtml } from './markup.ts'

const shown = (text: string) => commentHtml(cleanComment(text))

describe('the words of a comment', () => {
  test('stand in paragraphs and lines as they were typed', () => {
    expect(shown('Good morning.\nWell said.\n\n\nAnd one thing more.')).toBe('<p>Good morning.<br>Well said.</p><p>And one thing more.</p>')
  })

  test('may be set in the few tags allowed, and in no others', () => {
    expect(shown('<em>So</em> <b>it</b> <h2>was</h2><u>then</u>')).toBe('<p><em>So</em> <b>it</b></p><p>was</p><p>then</p>')
    expect(shown('<blockquote cite="x">They said\n\nthis.</blockquote>No.'))
      .toBe('<blockquote><p>They said</p><p>this.</p></blockquote><p>No.</p>')
    expect(shown('<abbr title="as &quot;soon&quot;" class="x">ASAP</abbr>')).toBe('<p><abbr title="as &quot;soon&quot;">ASAP</abbr></p>')
  })

  test('keep the words of an imported list or table apart', () => {
    expect(shown('<ul><li>one</li><li>two</li></ul><table><tr><td>three</td><td>four</td></tr></table>'))
      .toBe('<p>one</p><p>two</p><p>three</p><p>four</p>')
  })

  test('carry markup on over the end of a paragraph', () => {
    expect(shown('<strong>one\n\ntwo</strong> three')).toBe('<p><strong>one</strong></p><p><strong>two</strong> three</p>')
  })

  test('lead elsewhere only by links that earn nothing for it', () => {
    expect(shown('<a href="https://paper.example/?a=1&b=2" onclick="x()">read</a>'))
      .toBe('<p><a href="https://paper.example/?a=1&amp;b=2" rel="nofollow ugc">read</a></p>')
    expect(shown('<a href="javascript:alert(1)">x</a> <a href="/desk">y</a> <a href="data:text/html,z">z</a>')).toBe('<p>x y z</p>')
  })

  test('have bare addresses linked, without the sentence around them', () => {
    expect(shown('See https://paper.example/a_(b). (Or www.paper.example/c!)')).toBe(
      '<p>See <a href="https://paper.example/a_(b)" rel="nofollow ugc">https://paper.example/a_(b)</a>. ' +
      '(Or <a href="https://www.paper.example/c" rel="nofollow ugc">www.paper.example/c</a>!)</p>',
    )
    expect(shown('https://paper.example/?a=1&b=2')).toContain('href="https://paper.example/?a=1&amp;b=2" rel="nofollow ugc">')
    expect(shown('https://paper.example/?a=1&b=2')).toContain('>https://paper.example/?a=1&amp;b=2</a>')
    expect(shown('<code>https://paper.example</code>')).toBe('<p><code>https://paper.example</code></p>')
    expect(shown('ada@www.paper.example xhttps://y.example')).not.toContain('<a')
  })

  test('that only look like markup are words', () => {
    expect(shown('I <3 this & that; 2 < 3 > 1 "quoted"')).toBe('<p>I &lt;3 this &amp; that; 2 &lt; 3 &gt; 1 &quot;quoted&quot;</p>')
    expect(shown('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>')
  })

  test('say nothing where there is only markup', () => {
    const nothings = ['', ' \n \n', '<b></b>', '<p></p><br>', '<script>alert(1)</script>', '<!-- x -->']
    for (const nothing of nothings) expect(shown(nothing)).toBe('')
  })

  test('come to an end, however they are nested or repeated', { timeout: 60_000 }, () => {
    const links = ['<a href=https://x.example>', 'https://x.example/)', 'www.', 'https://']
    const hostile = [...links, '<b>', '<blockquote>', ')', '<', '&', '\n\nx<i>', '<p>x', '<br>', '</b>']
    for (const piece of hostile) {
      const text = piece.repeat(Math.floor(65_525 / piece.length))
      expect(shown(text).length).toBeLessThan(3_000_000)
    }
  })
})

const tag = fc.constantFrom(
  '<b>', '</b>', '<p>', '</p>', '<br>', '<blockquote>', '</blockquote>', '<a href="https://x.example">', '</a>', '<script>', '</script>',
  '<svg onload=x>', '<', '>', '&', '&lt;', '"', '\n', '\n\n', '<li>', '<!--', '-->', '<![CDATA[', 'www.x.example',
  '<a href="javascript:x">', '<code>', '</code>',
)
const writing = fc.array(fc.oneof(tag, fc.string({ maxLength: 8 })), { maxLength: 30 }).map((pieces) => pieces.join(''))
const plainTag = '/?(?:p|blockquote|b|cite|code|del|em|i|q|s|strike|strong|abbr|a)'
const allowed = new RegExp(`<(?:${plainTag}|br ?/?|abbr title="[^"<>]*"|a href="[^"<>]*"(?: rel="nofollow ugc")?)>`, 'g')

describe('whatever is typed', () => {
  test('nothing comes out but the tags allowed and words', () => {
    fc.assert(fc.property(writing, (text) => {
      for (const html of [commentHtml(text), shown(text), cleanComment(text)]) expect(html.replace(allowed, '')).not.toMatch(/[<>]/)
      expect(commentHtml(text)).not.toMatch(/href="(?!https?:\/\/)/)
    }))
  })

  test('every element that is opened is closed, in order', () => {
    fc.assert(fc.property(writing, (text) => {
      expect(isWellFormed(shown(text))).toBe(true)
    }))
  })

  const corpus = path.resolve('../shared/corpora/dompurify')
  test.skipIf(!existsSync(corpus))('nothing comes out of the hostile markup others collected', () => {
    const cases: { payload: string }[] = JSON.parse(readFileSync(path.join(corpus, 'expect.json'), 'utf8'))
    expect(cases.length).toBeGreaterThan(100)
    for (const { payload } of cases) expect(shown(payload).replace(allowed, '')).not.toMatch(/[<>]/)
  })
})

function isWellFormed(html: string): boolean {
  const open: string[] = []
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (name === 'br') continue
    if (!slash) open.push(name!)
    else if (open.pop() !== name) return false
  }
  return open.length === 0
}
