import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { parseDocument, DomUtils } from 'htmlparser2'
import { expect, test } from 'vitest'
import { anyBody } from './any-body.ts'
import { everyMedium, everyNode } from './every-node.ts'
import { markdownOf, markdownText } from './markdown.ts'
import { Body, textOf } from './model.ts'

const feed = { media: everyMedium, baseUrl: 'https://paper.example' }
const text = markdownOf(everyNode, feed)
/** An independent reader of CommonMark with the tables of GitHub. */
const reader = new MarkdownIt({ html: true })
const body = (...content: object[]) => Body.parse({ type: 'doc', content })
const paragraph = (words: string, ...marks: object[]) => ({ type: 'paragraph', content: [{ type: 'text', text: words, marks }] })
const rendered = (words: string) => reader.render(markdownOf(body(paragraph(words)), feed)).trim()

test('every node has its Markdown', () => {
  expect(text).toContain('[The gauge](https://paper.example/news/gauge "How we measure") stood at [**nine** metres](https://river.example/)\\\nby noon.')
  expect(text).toContain('## What happened')
  expect(text).toContain('> We rang the bell twice.\n>\n> — Ada Obi, harbour master, [The Crier](https://crier.example/interview), 2026-03-01')
  expect(text).toContain('- boats\n\n  - small boats')
  expect(text).toContain('3. ropes\n\n   and knots')
  expect(text).toContain('![The river](https://paper.example/media/000000000000000000000000000000p1-1200.jpg)\n\nThe river at noon. (B. Musa)')
  expect(text).toContain('[The bell](https://paper.example/media/000000000000000000000000000000s1.mp3)\n\nAs it rang.')
  expect(text).toContain('| Hour | Metres |\n| --- | --- |\n| Noon | 9 |\n| No more readings |  |\n\nLevels')
  expect(text).toContain('```sh\nring --twice\n  && run\n```')
  expect(text).not.toContain('RAWRAW')
})

test('an independent reader finds the same structure in it', () => {
  const html = reader.render(text)
  for (const element of ['<h2>What happened</h2>', '<h3>', '<blockquote>', '<ul>', '<ol start="3">', '<table>', '<th>Hour</th>', '<strong>nine</strong>', '<hr>', '<pre><code class="language-sh">']) expect(html).toContain(element)
})

test.each([
  '# not a heading', '- not a list', '+ nor this', '1. nor this', '1) nor this', '> not a quotation', '=== and', '--- no', '* no', '``` no', '~~~ no', '    not code',
  '<script>alert(1)</script>', '<b>bold</b>', '[a](javascript:alert(1))', '![a](b)', '*a* _b_ `c` ~~d~~', '&lt;b&gt; &copy; &#35;', 'a | b', 'end \\', '[x]: /y', '<!-- x -->', '\\*', 'https://a.example/_b_',
])('the words %j stay words', (words) => {
  const html = rendered(words)
  expect(DomUtils.textContent(parseDocument(html)).trim()).toBe(words.trim())
  expect(html).toMatch(/^<p>[^<]*<\/p>$/)
})

test('no text whatever becomes markup', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab *_`[]()<>#+-=!|~\\&;:1.)"\'/ '.split('')), maxLength: 30 }), (words) => {
    const given = words.replace(/ +/g, ' ').trim()
    if (!given) return
    const html = reader.render(markdownOf(body(paragraph(given)), feed)).trim()
    expect(html).toMatch(/^<p>[^<]*<\/p>$/)
    expect(DomUtils.textContent(parseDocument(html)).trim()).toBe(given)
  }), { numRuns: 3000 })
})

test('marks hold wherever they stand', () => {
  const html = reader.render(markdownOf(body({ type: 'paragraph', content: [
    { type: 'text', text: 'un' }, { type: 'text', text: 'believ', marks: [{ type: 'em' }] }, { type: 'text', text: 'able ' },
    { type: 'text', text: '“so” ', marks: [{ type: 'strong' }] }, { type: 'text', text: 'x' }, { type: 'text', text: ' ', marks: [{ type: 'strong' }] },
    { type: 'text', text: '`a` b', marks: [{ type: 'code' }] },
  ] }), feed))
  expect(html.trim()).toBe('<p>un<em>believ</em>able <strong>“so”</strong> x <code>`a` b</code></p>')
})

test('every word of any body is there', () => {
  fc.assert(fc.property(anyBody(), (any) => {
    const written = DomUtils.textContent(parseDocument(reader.render(markdownOf(any, feed)).replaceAll('<br>', ' ')))
    const words = (all: string) => all.match(/\p{L}{3,}/gu) ?? []
    const there = new Set(words(written))
    const lost = words(textOf(any)).filter((word) => !there.has(word))
    expect(lost.length ? [lost, markdownOf(any, feed)] : []).toEqual([])
  }), { numRuns: 200 })
})

test('a headline with signs in it is a headline', () => {
  expect(reader.render(`# ${markdownText('C# and *stars* | 1. [x]')}`)).toBe('<h1>C# and *stars* | 1. [x]</h1>\n')
})
